package pe.minka.web.catalogue;

import org.jspecify.annotations.Nullable;

/** What something is called. */
record NameForm(String name) {

    NameForm(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
