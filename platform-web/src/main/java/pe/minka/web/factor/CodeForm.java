package pe.minka.web.factor;

import org.jspecify.annotations.Nullable;

/** The first code of a new app. */
record CodeForm(String code) {

    CodeForm(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
