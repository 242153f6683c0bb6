package pe.minka.web.catalogue;

import org.jspecify.annotations.Nullable;

/** Words that mean the same, separated by commas. */
record WordsForm(String words) {

    WordsForm(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
