package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.web.writing.Typed;

/** Why somebody thinks that something gave too few points, or none. */
record ReviewForm(String words) {

    ReviewForm(@Nullable String words) {
        this.words = Typed.text(words);
    }
}
