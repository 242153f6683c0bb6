package pe.minka.web.conversations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an author answers to a decision. */
record AnswerForm(@Nullable String text) {

    String words() {
        return Objects.requireNonNullElse(text, "");
    }
}
