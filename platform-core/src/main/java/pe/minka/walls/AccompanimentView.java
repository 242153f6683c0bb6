package pe.minka.walls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;

/** Who accompanies a card, since when and until when, and what they noted. */
public record AccompanimentView(
        MemberView advisor, Instant takenAt, @Nullable Instant endedAt, List<Note> notes, boolean mine) {

    public AccompanimentView {
        notes = List.copyOf(notes);
    }

    /** Something noted for everybody who reads the board. */
    public record Note(
            NoteId id, String text, Instant at, @Nullable Instant editedAt) {}

    public boolean isOpen() {
        return endedAt == null;
    }

    static AccompanimentView of(
            Accompaniment row,
            Map<MemberId, MemberView> people,
            List<AccompanimentRows.Row> notes,
            @Nullable Access asker) {
        return new AccompanimentView(
                Objects.requireNonNull(people.get(row.advisor())),
                row.takenAt(),
                row.endedAt(),
                notes.stream()
                        .filter(note -> note.accompaniment().equals(row.id()))
                        .map(AccompanimentRows.Row::note)
                        .toList(),
                asker != null && row.advisor().equals(asker.id()));
    }
}
