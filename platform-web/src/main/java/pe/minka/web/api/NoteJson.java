package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.walls.AccompanimentView;

/** What an advisor noted beside a card for everybody who reads its board. */
record NoteJson(UUID id, String text, Instant at, @Nullable Instant editedAt) {

    static NoteJson of(AccompanimentView.Note note) {
        return new NoteJson(note.id().value(), note.text(), note.at(), note.editedAt());
    }
}
