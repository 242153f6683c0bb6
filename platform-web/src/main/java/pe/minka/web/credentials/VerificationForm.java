package pe.minka.web.credentials;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What somebody shows as an insignia: its text, or the drawing it travels in; and, if they like, whose it should be. */
record VerificationForm(String text, String mail, @Nullable MultipartFile file) {

    VerificationForm(@Nullable String text, @Nullable String mail, @Nullable MultipartFile file) {
        this.text = Objects.requireNonNullElse(text, "").strip();
        this.mail = Objects.requireNonNullElse(mail, "").strip();
        this.file = file;
    }

    static VerificationForm empty() {
        return new VerificationForm(null, null, null);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    boolean isDrawing() {
        return text.startsWith("<");
    }
}
