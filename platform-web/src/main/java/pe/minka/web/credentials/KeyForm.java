package pe.minka.web.credentials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/** Why a key signs no more, and since when others may have had it. */
record KeyForm(
        String from,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    KeyForm(@Nullable String from, @Nullable String reason) {
        this.from = Typed.stripped(from);
        this.reason = Typed.stripped(reason);
    }

    static KeyForm empty() {
        return new KeyForm(null, null);
    }

    Reason toReason() {
        return new Reason(reason);
    }

    LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            throw RuleViolation.at("from", "keys.from.shape");
        }
    }
}
