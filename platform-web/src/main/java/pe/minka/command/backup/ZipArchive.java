package pe.minka.command.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup in one file. */
final class ZipArchive {

    private ZipArchive() {}

    static Archive.Writing written(Path file) throws IOException {
        return new Written(new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
    }

    static Archive.Reading read(Path file) throws IOException {
        return new Read(new ZipFile(file.toFile()));
    }

    /** What people send is compressed already. */
    private record Written(ZipOutputStream zip) implements Archive.Writing {

        @Override
        public OutputStream part(String name) throws IOException {
            zip.setLevel(name.startsWith(Manifest.FILES) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            return new FilterOutputStream(zip) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                }
            };
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    private record Read(ZipFile zip) implements Archive.Reading {

        @Override
        public InputStream part(String name) throws IOException {
            var entry = zip.getEntry(name);
            if (entry == null) {
                throw new NoSuchFileException(name);
            }
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
