package pe.minka.web.recognition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;

/** What an administrator answers, or why they decline. */
record AnswerForm(
        @NotBlank(message = "{recognition.answer.missing}")
        @Size(max = Reason.LONGEST, message = "{recognition.answer.long}")
        String reason) {

    AnswerForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    Reason toReason() {
        return new Reason(reason);
    }
}
