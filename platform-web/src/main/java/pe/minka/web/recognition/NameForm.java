package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;

/** What a season is called. */
record NameForm(String name) {

    NameForm(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
