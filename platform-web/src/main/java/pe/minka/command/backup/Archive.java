package pe.minka.command.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder or zip of a backup: named parts, written one after the other and read in any order. */
interface Archive {

    /** Being written. */
    interface Writing extends Closeable {

        /** The part ends when its stream is closed. */
        OutputStream part(String name) throws IOException;
    }

    /** Being read. */
    interface Reading extends Closeable {

        /** Throws {@link java.nio.file.NoSuchFileException} when there is no such part. */
        InputStream part(String name) throws IOException;
    }

    static Writing write(Path place, boolean zip) throws IOException {
        return zip ? ZipArchive.written(place) : FolderArchive.written(place);
    }

    static Reading read(Path place) throws IOException {
        return Files.isDirectory(place) ? FolderArchive.read(place) : ZipArchive.read(place);
    }
}
