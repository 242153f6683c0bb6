package pe.minka.web.route;

import org.jspecify.annotations.Nullable;

/** What somebody writes when they ask for a stage or renew. */
record WordsForm(String words) {

    WordsForm(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
