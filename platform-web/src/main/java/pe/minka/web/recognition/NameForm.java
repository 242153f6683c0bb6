package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.web.writing.Typed;

/** What a season is called. */
record NameForm(String name) {

    NameForm(@Nullable String name) {
        this.name = Typed.text(name);
    }
}
