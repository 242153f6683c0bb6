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
import pe.minka.shared.Uuid7;

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
            select n.text, n.written_at, a.id
            from accompaniment_note n
            join card_accompaniment a on a.id = n.accompaniment
            where a.card = :card
            order by n.written_at, n.id
            """;

    private final JdbcClient jdbc;

    AccompanimentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Note(AccompanimentId accompaniment, String text, Instant at) {}

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

    void note(AccompanimentId accompaniment, String text, Instant at) {
        jdbc.sql(NOTE)
                .param("id", Uuid7.next())
                .param("accompaniment", accompaniment.value())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Note> notes(CardId card) {
        return jdbc.sql(NOTES)
                .param("card", card.value())
                .query((row, number) -> new Note(
                        new AccompanimentId(row.getObject("id", UUID.class)),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
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
