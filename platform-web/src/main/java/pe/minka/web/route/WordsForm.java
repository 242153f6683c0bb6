package pe.minka.web.route;

import org.jspecify.annotations.Nullable;

/** What somebody writes when they ask for a stage or renew: one page has both forms. */
record WordsForm(String words, String renewal) {

    WordsForm(@Nullable String words, @Nullable String renewal) {
        this.words = words == null ? "" : words;
        this.renewal = renewal == null ? "" : renewal;
    }
}
