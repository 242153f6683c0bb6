package pe.minka.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import pe.minka.files.FileRefused;
import pe.minka.files.FileSettings;
import pe.minka.files.FileType;

/** Looks into files, a few at a time: for a moment each of them needs far more memory than it weighs. */
@Component
@EnableConfigurationProperties(FileSettings.class)
public class Inspection {

    private static final long PATIENCE_SECONDS = 5;

    private final FileSettings settings;
    private final ImageMaker images;
    private final Semaphore places;

    Inspection(FileSettings settings) {
        this.settings = settings;
        this.images = new ImageMaker(settings.megapixels());
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /** The ending is the one of the name it was sent under: it must not say something else than the bytes. */
    public Inspected inspect(InputStreamSource content, String ending, Set<FileType> accepted) {
        enter();
        try {
            return look(bytes(content, largest(accepted)), ending, accepted);
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw FileRefused.away("files.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FileRefused.away("files.busy");
        }
    }

    private long largest(Set<FileType> accepted) {
        return accepted.stream()
                .mapToLong(type -> settings.limitOf(type.family()))
                .max()
                .orElseThrow();
    }

    private static byte[] bytes(InputStreamSource content, long limit) {
        try (InputStream stream = content.getInputStream()) {
            byte[] bytes = stream.readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                throw FileRefused.tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Inspected look(byte[] file, String ending, Set<FileType> accepted) {
        if (file.length == 0) {
            throw Unfit.empty();
        }
        var signature = Signature.of(file).orElseThrow(Unfit::unknownType);
        if (accepted.stream().noneMatch(type -> type.family() == signature.family())) {
            throw Unfit.unknownType();
        }
        long limit = settings.limitOf(signature.family());
        if (file.length > limit) {
            throw FileRefused.tooLarge(limit);
        }
        if (!signature.goesWith(ending)) {
            throw Unfit.misnamed();
        }
        var found = found(signature, file, ending);
        if (!accepted.contains(found.type())) {
            throw Unfit.unknownType();
        }
        return found;
    }

    private Inspected found(Signature signature, byte[] file, String ending) {
        return switch (signature) {
            case JPEG -> images.ofJpeg(file);
            case PNG -> images.ofPng(file);
            case WEBP -> images.ofWebp(file);
            case PDF -> PdfCheck.check(file);
            case OFFICE -> OfficeCheck.check(file, ending);
            case TEXT -> TextCheck.check(file, ending);
        };
    }
}
