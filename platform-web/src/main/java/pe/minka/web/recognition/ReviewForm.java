package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;

/** Why somebody thinks that something gave too few points, or none. */
record ReviewForm(String words) {

    ReviewForm(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
