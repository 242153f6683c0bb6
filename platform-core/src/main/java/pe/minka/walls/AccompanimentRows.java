package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** Who accompanies cards, and their notes. */
@Component
class AccompanimentRows {

    private static final String OF = """
            select id, advisor, taken_at, ended_at from card_accompaniment where card = :card order by taken_at desc, id
            """;

    private static final String TAKE = """
            insert into card_accompaniment (id, card, advisor, taken_at) values (:id, :card, :advisor, :at)
            """;

    private static final String END =
            "update card_accompaniment set ended_at = :at where id = :id and ended_at is null";

    private static final String NOTE = """
            insert into accompaniment_note (id, accompaniment, text, written_at)
            values (:id, :accompaniment, :text, :at)
            """;

    private static final String NOTES = """
            select n.id, n.text, n.written_at, n.edited_at, n.accompaniment
            from accompaniment_note n
            join card_accompaniment a on a.id = n.accompaniment
            where a.card = :card and n.removed_at is null
            order by n.written_at, n.id
            """;

    private static final String OWN = """
            select n.id, n.text, n.written_at, n.edited_at, n.accompaniment
            from accompaniment_note n
            join card_accompaniment a on a.id = n.accompaniment
            where n.id = :note and a.card = :card and a.advisor = :advisor and n.removed_at is null
            """;

    private static final String CORRECT =
            "update accompaniment_note set text = :text, edited_at = :at where id = :note";

    private static final String REMOVE = "update accompaniment_note set text = null, removed_at = :at where id = :note";

    private static final String PAST = """
            select p.text, p.until, n.removed_at is not null as removed
            from post_past p
            join accompaniment_note n on n.id = p.post
            join card_accompaniment a on a.id = n.accompaniment
            where a.card = :card
            order by n.written_at, n.id, p.revision desc
            """;

    private final JdbcClient jdbc;
    private final PostHistory history;

    AccompanimentRows(JdbcClient jdbc, PostHistory history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** A note, and to which accompaniment it belongs. */
    record Row(AccompanimentId accompaniment, AccompanimentView.Note note) {}

    /** The latest first. */
    List<Accompaniment> of(CardId card) {
        return jdbc.sql(OF)
                .param("card", card.value())
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Accompaniment> current(CardId card) {
        return of(card).stream().filter(one -> one.endedAt() == null).findFirst();
    }

    void take(AccompanimentId id, CardId card, MemberId advisor, Instant at) {
        jdbc.sql(TAKE)
                .param("id", id.value())
                .param("card", card.value())
                .param("advisor", advisor.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(AccompanimentId id, Instant at) {
        jdbc.sql(END).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    void note(NoteId note, AccompanimentId accompaniment, String text, Instant at) {
        jdbc.sql(NOTE)
                .param("id", note.value())
                .param("accompaniment", accompaniment.value())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Row> notes(CardId card) {
        return jdbc.sql(NOTES)
                .param("card", card.value())
                .query((row, number) ->
                        new Row(new AccompanimentId(row.getObject("accompaniment", UUID.class)), written(row)))
                .list();
    }

    Optional<AccompanimentView.Note> own(MemberId advisor, CardId card, NoteId note) {
        return jdbc.sql(OWN)
                .param("note", note.value())
                .param("card", card.value())
                .param("advisor", advisor.value())
                .query((row, number) -> written(row))
                .optional();
    }

    void correct(AccompanimentView.Note before, String text, MemberId by, Instant now) {
        history.keepGuarded(before.id().value(), before.text(), by, now);
        jdbc.sql(CORRECT)
                .param("note", before.id().value())
                .param("text", text)
                .param("at", Timestamp.from(now))
                .update();
    }

    void remove(AccompanimentView.Note before, MemberId by, Instant now) {
        history.keepGuarded(before.id().value(), before.text(), by, now);
        jdbc.sql(REMOVE)
                .param("note", before.id().value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Note by note, each from the latest on. */
    List<PastNote> past(CardId card) {
        return jdbc.sql(PAST)
                .param("card", card.value())
                .query((row, number) -> new PastNote(
                        row.getString("text"), row.getTimestamp("until").toInstant(), row.getBoolean("removed")))
                .list();
    }

    private static AccompanimentView.Note written(ResultSet row) throws SQLException {
        return new AccompanimentView.Note(
                new NoteId(row.getObject("id", UUID.class)),
                row.getString("text"),
                row.getTimestamp("written_at").toInstant(),
                CardRows.moment(row, "edited_at"));
    }

    private static Accompaniment row(ResultSet row) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new Accompaniment(
                new AccompanimentId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("advisor", UUID.class)),
                row.getTimestamp("taken_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
