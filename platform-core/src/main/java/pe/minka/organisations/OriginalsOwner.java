package pe.minka.organisations;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;

/** The files organisations came from are a matter of those who may import them. */
@Component
class OriginalsOwner implements FileOwner {

    static final String KIND = "organisation-import";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<FileType> accepts() {
        return EnumSet.of(FileType.CSV, FileType.TEXT);
    }

    @Override
    public boolean mayRead(FileCaller caller, UUID owner) {
        return caller.national();
    }
}
