package pe.minka.gamification.points;

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
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.points.CorrectionView.Outcome;
import pe.minka.members.MemberId;

/** The table of corrections by hand. */
@Component
class CorrectionRows {

    private static final String SELECT = """
            select id, member, season, points, reason, proposed_by, proposed_at, outcome, decided_by, decided_at, answer
            from points_correction
            """;

    private static final String WAITING = SELECT + " where outcome is null order by proposed_at, id";
    private static final String DECIDED =
            SELECT + " where outcome is not null order by decided_at desc, id limit :most";
    private static final String ONE = SELECT + " where id = :id";

    private static final String ADD = """
            insert into points_correction (id, member, participant, season, points, reason, proposed_by, proposed_at)
            values (:id, :member, :participant, :season, :points, :reason, :by, :at)
            on conflict (participant, season) where outcome is null do nothing
            """;

    private static final String CLOSE = """
            update points_correction
            set outcome = :outcome, decided_by = :by, decided_at = :at, answer = :answer
            where id = :id and outcome is null
            """;

    private static final String FORGET =
            "update points_correction set member = null, reason = '', answer = null where member = :member";

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when another one for the same season waits. */
    boolean add(UUID id, ProposeCorrection proposed, ParticipantId participant, MemberId by, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("member", proposed.member().value())
                        .param("participant", participant.value())
                        .param("season", proposed.season())
                        .param("points", proposed.points())
                        .param("reason", proposed.reason().text())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when somebody else was faster. */
    boolean close(UUID id, Outcome outcome, MemberId by, Instant at, @Nullable String answer) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("outcome", outcome.name())
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .param("answer", answer)
                        .update()
                == 1;
    }

    List<CorrectionView> waiting() {
        return jdbc.sql(WAITING).query((row, number) -> view(row)).list();
    }

    List<CorrectionView> decided(int most) {
        return jdbc.sql(DECIDED)
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    Optional<CorrectionView> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query((row, number) -> view(row)).optional();
    }

    /** That points were corrected stays in the ledger; whose they were and why is forgotten. */
    void forget(MemberId member) {
        jdbc.sql(FORGET).param("member", member.value()).update();
    }

    private static CorrectionView view(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        Timestamp decided = row.getTimestamp("decided_at");
        return new CorrectionView(
                row.getObject("id", UUID.class),
                member(row, "member"),
                row.getString("season"),
                row.getInt("points"),
                row.getString("reason"),
                new MemberId(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                member(row, "decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("answer"));
    }

    private static @Nullable MemberId member(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new MemberId(id);
    }
}
