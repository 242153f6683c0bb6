package pe.minka.gamification.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.drafts.RuleDraft.Decision;
import pe.minka.gamification.drafts.RuleDraft.Outcome;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.MemberId;

/** The tables of drafts. */
@Component
class DraftRows {

    private static final String ADD = """
            insert into rule_draft (id, name, season, written_by, written_at, changed_by, changed_at)
            values (:id, :name, :season, :by, :now, :by, :now)
            on conflict (id) do nothing
            """;

    private static final String CHANGE = """
            update rule_draft
            set name = :name, season = :season, revision = revision + 1, changed_by = :by, changed_at = :now
            where id = :id and revision = :revision and outcome is null
            """;

    private static final String DECIDE = """
            update rule_draft
            set outcome = :outcome, decided_by = :by, decided_at = :now, reason = :reason, applied_from = :from,
                recalculation = :recalculation
            where id = :id and revision = :revision and outcome is null
            """;

    private static final String CLEAR = "delete from rule_draft_line where draft = :id";

    private static final String ADD_LINE = """
            insert into rule_draft_line (draft, kind, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled)
            values (:id, :kind, :points, :perDay, :perGiver, :perSeason, :perPair, :moment, :audience, :enabled)
            """;

    private static final String SELECT = """
            select id, name, season, revision, written_by, changed_by, changed_at, outcome, decided_by, decided_at, reason,
                   applied_from, recalculation
            from rule_draft
            """;

    private static final String ONE = SELECT + " where id = :id";

    private static final String OPEN = SELECT + " where outcome is null order by changed_at desc, id";

    private static final String DECIDED =
            SELECT + " where outcome is not null order by decided_at desc, id limit :size";

    private static final String LINES = "select * from rule_draft_line where draft = any(:ids)";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is kept already. */
    boolean add(UUID id, KeepDraft wish, Map<ContributionKind, RuleTerms> changes, MemberId by, Instant now) {
        boolean added = written(jdbc.sql(ADD), id, wish, by, now);
        if (added) {
            addLines(id, changes);
        }
        return added;
    }

    /** False when it is not the revision that was read, or was decided on. */
    boolean change(
            UUID id, int revision, KeepDraft wish, Map<ContributionKind, RuleTerms> changes, MemberId by, Instant now) {
        boolean changed = written(jdbc.sql(CHANGE).param("revision", revision), id, wish, by, now);
        if (changed) {
            jdbc.sql(CLEAR).param("id", id).update();
            addLines(id, changes);
        }
        return changed;
    }

    private static boolean written(
            JdbcClient.StatementSpec statement, UUID id, KeepDraft wish, MemberId by, Instant now) {
        return statement
                        .param("id", id)
                        .param("name", wish.name())
                        .param("season", wish.draft().season())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False as above. */
    boolean decide(UUID id, int revision, Decision decision) {
        var from = decision.from();
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("revision", revision)
                        .param("outcome", decision.outcome().name())
                        .param("by", decision.by().value())
                        .param("now", Timestamp.from(decision.at()))
                        .param("reason", decision.reason())
                        .param("from", from == null ? null : Timestamp.from(from))
                        .param("recalculation", decision.recalculation())
                        .update()
                == 1;
    }

    Optional<RuleDraft> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional()
                .map(draft -> whole(List.of(draft)).getFirst());
    }

    /** What was changed last comes first. */
    List<RuleDraft> open() {
        return whole(jdbc.sql(OPEN).query((row, number) -> draft(row)).list());
    }

    /** The latest first. */
    List<RuleDraft> decided(int size) {
        return whole(jdbc.sql(DECIDED)
                .param("size", size)
                .query((row, number) -> draft(row))
                .list());
    }

    /** With as many questions for many as for one. */
    private List<RuleDraft> whole(List<RuleDraft> drafts) {
        var lines = lines(drafts.stream().map(RuleDraft::id).toArray(UUID[]::new));
        return drafts.stream()
                .map(draft -> draft.with(lines.getOrDefault(draft.id(), Map.of())))
                .toList();
    }

    private void addLines(UUID id, Map<ContributionKind, RuleTerms> changes) {
        changes.forEach((kind, terms) -> jdbc.sql(ADD_LINE)
                .param("id", id)
                .param("kind", kind.name())
                .param("points", terms.points())
                .param("perDay", terms.caps().perDay())
                .param("perGiver", terms.caps().perGiver())
                .param("perSeason", terms.caps().perSeason())
                .param("perPair", terms.caps().perPair())
                .param("moment", terms.moment().name())
                .param("audience", terms.audience().name())
                .param("enabled", terms.enabled())
                .update());
    }

    private Map<UUID, Map<ContributionKind, RuleTerms>> lines(UUID[] ids) {
        Map<UUID, Map<ContributionKind, RuleTerms>> lines = new HashMap<>();
        jdbc.sql(LINES).param("ids", ids).query(row -> {
            lines.computeIfAbsent(row.getObject("draft", UUID.class), id -> new EnumMap<>(ContributionKind.class))
                    .put(ContributionKind.valueOf(row.getString("kind")), terms(row));
        });
        return lines;
    }

    private static RuleTerms terms(ResultSet row) throws SQLException {
        return new RuleTerms(
                row.getInt("points"),
                new Caps(
                        row.getObject("per_day", Integer.class),
                        row.getObject("per_giver", Integer.class),
                        row.getObject("per_season", Integer.class),
                        row.getObject("per_pair", Integer.class)),
                Moment.valueOf(row.getString("moment")),
                Audience.valueOf(row.getString("audience")),
                row.getBoolean("enabled"));
    }

    private static RuleDraft draft(ResultSet row) throws SQLException {
        return new RuleDraft(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("season"),
                row.getInt("revision"),
                new MemberId(row.getObject("written_by", UUID.class)),
                new MemberId(row.getObject("changed_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                Map.of(),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return null;
        }
        Timestamp from = row.getTimestamp("applied_from");
        return new Decision(
                Outcome.valueOf(outcome),
                new MemberId(row.getObject("decided_by", UUID.class)),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"),
                from == null ? null : from.toInstant(),
                row.getObject("recalculation", UUID.class));
    }
}
