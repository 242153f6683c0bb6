package pe.minka.gamification.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/** The table of what was tried out: rows are added and read, nothing else. */
@Component
class TrialRows {

    private static final String ADD = """
            insert into rule_trial (id, season, fingerprint, basis, draft, tried_by, tried_at, contributions, rising, falling,
                                    standing_changes, points_before, points_after, top_before, top_after)
            values (:id, :season, :fingerprint, :basis, :draft, :by, :now, :contributions, :rising, :falling,
                    :standingChanges, :pointsBefore, :pointsAfter, :topBefore, :topAfter)
            """;

    /** What holds comes before what was tried out of the same draft when something was different. */
    private static final String LAST = """
            select id, season, tried_by, tried_at, contributions, rising, falling, standing_changes, points_before,
                   points_after, top_before, top_after, basis = :basis as same_rules, fingerprint = :fingerprint as same_draft
            from rule_trial
            where fingerprint = :fingerprint or draft = :draft::uuid
            order by fingerprint = :fingerprint and basis = :basis desc, tried_at desc
            limit 1
            """;

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is tried out, when the rules stood so. */
    record Subject(DraftRules rules, @Nullable UUID draft, String basis) {}

    void add(Subject subject, Trial.Outcome outcome, MemberId by, Instant now) {
        jdbc.sql(ADD)
                .param("id", Uuid7.next())
                .param("season", subject.rules().season())
                .param("fingerprint", subject.rules().fingerprint())
                .param("basis", subject.basis())
                .param("draft", subject.draft())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("contributions", outcome.contributions())
                .param("rising", outcome.rising())
                .param("falling", outcome.falling())
                .param("standingChanges", outcome.standingChanges())
                .param("pointsBefore", outcome.pointsBefore())
                .param("pointsAfter", outcome.pointsAfter())
                .param("topBefore", outcome.topBefore())
                .param("topAfter", outcome.topAfter())
                .update();
    }

    Optional<Trial> last(Subject subject) {
        return jdbc.sql(LAST)
                .param("fingerprint", subject.rules().fingerprint())
                .param("basis", subject.basis())
                .param("draft", subject.draft())
                .query((row, number) -> trial(row))
                .optional();
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getString("season"),
                new MemberId(row.getObject("tried_by", UUID.class)),
                row.getTimestamp("tried_at").toInstant(),
                new Trial.Outcome(
                        row.getInt("contributions"),
                        row.getInt("rising"),
                        row.getInt("falling"),
                        row.getInt("standing_changes"),
                        row.getLong("points_before"),
                        row.getLong("points_after"),
                        row.getInt("top_before"),
                        row.getInt("top_after")),
                row.getBoolean("same_rules"),
                row.getBoolean("same_draft"));
    }
}
