package pe.minka.gamification.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/** The table of what was tried out: rows are added and read, nothing else. */
@Component
class TrialRows {

    /** Rising and falling were, and are, those whose points would become more and fewer. */
    private static final String ADD = """
            insert into rule_trial (id, season, fingerprint, basis, draft, tried_by, tried_at, contributions, rising, falling,
                                    standing_changes, points_before, points_after, top_before, top_after, places_up,
                                    places_down, places_same)
            values (:id, :season, :fingerprint, :basis, :draft, :by, :now, :contributions, :gaining, :losing,
                    :standingChanges, :pointsBefore, :pointsAfter, :topBefore, :topAfter, :up, :down, :same)
            """;

    /** The last one of the same rules, as one of the draft that they were kept as. */
    private static final String ADOPT = """
            insert into rule_trial (id, season, fingerprint, basis, draft, tried_by, tried_at, contributions, rising, falling,
                                    standing_changes, points_before, points_after, top_before, top_after, places_up,
                                    places_down, places_same)
            select :id, season, fingerprint, basis, :draft, tried_by, tried_at, contributions, rising, falling,
                   standing_changes, points_before, points_after, top_before, top_after, places_up, places_down, places_same
            from rule_trial t
            where fingerprint = :fingerprint
              and not exists (select from rule_trial o where o.draft = :draft and o.fingerprint = t.fingerprint)
            order by tried_at desc
            limit 1
            """;

    /** Of each; what holds comes before what was tried out of the same draft when something was different. */
    private static final String LAST = """
            select distinct on (w.number) w.number, t.id, t.season, t.tried_by, t.tried_at, t.contributions, t.rising,
                   t.falling, t.standing_changes, t.points_before, t.points_after, t.top_before, t.top_after, t.places_up,
                   t.places_down, t.places_same, t.basis = :basis as same_rules, t.fingerprint = w.fingerprint as same_draft
            from unnest(:drafts::uuid[], :fingerprints::text[]) with ordinality as w(draft, fingerprint, number)
            join rule_trial t on t.fingerprint = w.fingerprint or t.draft = w.draft
            order by w.number, (t.fingerprint = w.fingerprint and t.basis = :basis) desc, t.tried_at desc
            """;

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is tried out, and the draft it is kept as. */
    record Subject(DraftRules rules, @Nullable UUID draft) {}

    void add(Subject subject, String basis, Trial.Outcome outcome, MemberId by, Instant now) {
        var places = Objects.requireNonNull(outcome.places());
        jdbc.sql(ADD)
                .param("id", Uuid7.next())
                .param("season", subject.rules().season())
                .param("fingerprint", subject.rules().fingerprint())
                .param("basis", basis)
                .param("draft", subject.draft())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("contributions", outcome.contributions())
                .param("gaining", outcome.gaining())
                .param("losing", outcome.losing())
                .param("standingChanges", outcome.standingChanges())
                .param("pointsBefore", outcome.pointsBefore())
                .param("pointsAfter", outcome.pointsAfter())
                .param("topBefore", outcome.topBefore())
                .param("topAfter", outcome.topAfter())
                .param("up", places.rising())
                .param("down", places.falling())
                .param("same", places.staying())
                .update();
    }

    /** Nothing where they were never tried out, or already as this draft. */
    void adopt(Subject subject) {
        jdbc.sql(ADOPT)
                .param("id", Uuid7.next())
                .param("draft", subject.draft())
                .param("fingerprint", subject.rules().fingerprint())
                .update();
    }

    /** One for each of those that were tried out, by where they stand in the list. */
    Map<Integer, Trial> last(List<Subject> subjects, String basis) {
        Map<Integer, Trial> last = new HashMap<>();
        jdbc.sql(LAST)
                .param("drafts", subjects.stream().map(Subject::draft).toArray(UUID[]::new))
                .param(
                        "fingerprints",
                        subjects.stream().map(one -> one.rules().fingerprint()).toArray(String[]::new))
                .param("basis", basis)
                .query(row -> {
                    last.put(row.getInt("number") - 1, trial(row));
                });
        return last;
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getObject("id", UUID.class),
                row.getString("season"),
                new MemberId(row.getObject("tried_by", UUID.class)),
                row.getTimestamp("tried_at").toInstant(),
                new Trial.Outcome(
                        row.getInt("contributions"),
                        places(row),
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

    private static Simulation.@Nullable Places places(ResultSet row) throws SQLException {
        return row.getObject("places_up", Integer.class) == null
                ? null
                : new Simulation.Places(row.getInt("places_up"), row.getInt("places_down"), row.getInt("places_same"));
    }
}
