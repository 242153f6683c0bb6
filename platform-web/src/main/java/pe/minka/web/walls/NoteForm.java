package pe.minka.web.walls;

import org.jspecify.annotations.Nullable;
import pe.minka.web.writing.Typed;

/** A note of an accompaniment as its advisor types it. */
record NoteForm(String text) {

    NoteForm(@Nullable String text) {
        this.text = Typed.text(text);
    }
}
