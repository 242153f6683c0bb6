package pe.minka.command.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A backup in a folder: each part is a file. */
record FolderArchive(Path root) {

    static Archive.Writing written(Path root) throws IOException {
        Files.createDirectories(root);
        return new Written(new FolderArchive(root));
    }

    static Archive.Reading read(Path root) {
        return new Read(new FolderArchive(root));
    }

    /** A name never leads out of the folder, whoever wrote it. */
    private Path inside(String name) throws NoSuchFileException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    private record Written(FolderArchive folder) implements Archive.Writing {

        @Override
        public OutputStream part(String name) throws IOException {
            Path file = folder.inside(name);
            Files.createDirectories(file.getParent());
            return new BufferedOutputStream(Files.newOutputStream(file));
        }

        @Override
        public void close() {}
    }

    private record Read(FolderArchive folder) implements Archive.Reading {

        @Override
        public InputStream part(String name) throws IOException {
            return Files.newInputStream(folder.inside(name));
        }

        @Override
        public void close() {}
    }
}
