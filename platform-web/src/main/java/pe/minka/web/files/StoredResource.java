package pe.minka.web.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import pe.minka.files.FileContent;

/** The bytes of a stored file as the framework sends them, also a part of them. */
final class StoredResource extends AbstractResource {

    private final FileContent content;

    StoredResource(FileContent content) {
        this.content = content;
    }

    @Override
    public long contentLength() {
        return content.size();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.bytes().getInputStream();
    }

    @Override
    public String getDescription() {
        return "file " + content.file().id().value();
    }
}
