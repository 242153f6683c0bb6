package pe.minka.web.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    public String getFilename() {
        return content.file().name();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.bytes().getInputStream();
    }

    @Override
    public String getDescription() {
        return "file " + content.file().id().value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredResource stored && stored.content.equals(content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(content);
    }
}
