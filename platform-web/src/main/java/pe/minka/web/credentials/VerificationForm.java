package pe.minka.web.credentials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.PastedText;
import pe.minka.web.writing.Typed;

/** What somebody shows as an insignia: its text, or the drawing it travels in; and, if they like, whose it should be. */
record VerificationForm(String text, String mail, @Nullable MultipartFile file) {

    VerificationForm(@Nullable String text, @Nullable String mail, @Nullable MultipartFile file) {
        this.text = Typed.stripped(text);
        this.mail = Typed.stripped(mail);
        this.file = file;
    }

    static VerificationForm empty() {
        return new VerificationForm(null, null, null);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    /** The insignia it means, if it is a code that was typed; a file counts where there is one. */
    Optional<AwardId> code() {
        return hasFile() ? Optional.empty() : PastedText.of(text).code();
    }

    /** Whether it is a code, be it whole or not. */
    boolean meansACode() {
        return !hasFile() && PastedText.of(text).meansACode();
    }

    /** The file where there is one. */
    byte[] shown() throws IOException {
        return file == null || file.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : file.getBytes();
    }
}
