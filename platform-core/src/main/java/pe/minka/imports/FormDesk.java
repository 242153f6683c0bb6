package pe.minka.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentReader;
import pe.minka.documents.FormReading;
import pe.minka.documents.LessonFormReading;
import pe.minka.documents.LessonForms;
import pe.minka.files.FileContent;
import pe.minka.files.FileRefused;
import pe.minka.files.Files;
import pe.minka.shared.NotFound;

/** Reads forms, a few at a time: for a moment each of them needs far more memory than it weighs. */
@Component
class FormDesk {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final DocumentReader reader;
    private final LessonForms lessons;
    private final Files files;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    FormDesk(DocumentReader reader, LessonForms lessons, Files files) {
        this.reader = reader;
        this.lessons = lessons;
        this.files = files;
    }

    FormReading read(byte[] form) {
        enter();
        try {
            return reader.read(form);
        } finally {
            places.release();
        }
    }

    LessonFormReading readLesson(FormUpload upload) {
        enter();
        try {
            return lessons.read(bytes(upload));
        } finally {
            places.release();
        }
    }

    FormReading read(FormUpload upload) {
        return read(bytes(upload));
    }

    private byte[] bytes(FormUpload upload) {
        FileContent content = files.find(upload.file())
                .flatMap(files::content)
                .orElseThrow(() -> new NotFound("form " + upload.id().value()));
        try (InputStream stream = content.bytes().getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
}
