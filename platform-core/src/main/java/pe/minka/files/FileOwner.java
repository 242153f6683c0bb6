package pe.minka.files;

import java.util.Set;
import java.util.UUID;

/** What a module says of the files it owns. One bean for each kind of owner. */
public interface FileOwner {

    /** Stored with every file: short, in lower case with hyphens, and never renamed. */
    String kind();

    /** What may be sent for it. */
    Set<FileType> accepts();

    /** Whether somebody may read the files of this owner at this moment. */
    boolean mayRead(FileCaller caller, UUID owner);
}
