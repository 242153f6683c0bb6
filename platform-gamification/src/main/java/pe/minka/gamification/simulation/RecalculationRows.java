package pe.minka.gamification.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Adjustment;
import pe.minka.gamification.rules.RuleLock;
import pe.minka.members.MemberId;

/** The tables of seasons counted anew. */
@Component
class RecalculationRows {

    private static final String ADD = """
            insert into recalculation (id, season, reason, decided_by, decided_at, until, trial)
            values (:id, :season, :reason, :decidedBy, :now, :until, :trial)
            """;

    private static final String ADD_RULE = """
            insert into recalculation_rule (recalculation, kind, rule) values (:id, :kind, :rule)
            """;

    private static final String RULES = "select kind, rule from recalculation_rule where recalculation = :id";

    private static final String ADD_CHANGE = """
            insert into recalculation_change (recalculation, subject, kind, occurrence, participant, change)
            values (:id, :subject, :kind, :occurrence, :participant, :change)
            """;

    private static final String ADD_ENTRY = """
            insert into recalculation_entry (entry, recalculation) values (:entry, :id)
            """;

    private static final String UNFINISHED = """
            select id, season from recalculation where finished_at is null order by decided_at limit 1
            """;

    private static final String REACH = "update recalculation set reached = :reached where id = :id";

    private static final String FINISH = """
            update recalculation set reached = until, finished_at = :now where id = :id
            """;

    private static final String ALL = """
            select r.*, coalesce(c.people, 0) as people, coalesce(c.gaining, 0) as gaining, coalesce(c.losing, 0) as losing,
                   t.tried_at, t.rising as would_gain, t.falling as would_lose
            from recalculation r
            left join rule_trial t on t.id = r.trial
            left join lateral (select count(*) as people, count(*) filter (where change > 0) as gaining,
                                      count(*) filter (where change < 0) as losing
                               from (select sum(change) as change
                                     from recalculation_change
                                     where recalculation = r.id
                                     group by participant) each) c on true
            where :id::uuid is null or r.id = :id
            order by r.decided_at desc
            """;

    private static final String LINES = """
            select case when p.named then p.member end as member,
                   count(*) as contributions, sum(c.change) as change
            from recalculation_change c
            join participant p on p.id = c.participant
            where c.recalculation = :id
            group by p.id
            order by abs(sum(c.change)) desc, p.id
            limit :size
            """;

    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;
    private final RuleLock lock;

    RecalculationRows(JdbcClient jdbc, RuleLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** What is still to be counted. */
    record Work(UUID id, String season) {}

    /** Everybody who counts by the rules as they were is done before; whoever comes after counts by the new ones. */
    void waitForOthers() {
        lock.alone();
    }

    void add(UUID id, ApplyRules wish, UUID trial, MemberId decidedBy, Instant now, long people) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("season", wish.draft().season())
                .param("reason", wish.reason().text())
                .param("decidedBy", decidedBy.value())
                .param("now", Timestamp.from(now))
                .param("until", people)
                .param("trial", trial)
                .update();
    }

    void addRule(UUID id, ContributionKind kind, int version) {
        jdbc.sql(ADD_RULE)
                .param("id", id)
                .param("kind", kind.name())
                .param("rule", version)
                .update();
    }

    Map<ContributionKind, Integer> rules(UUID id) {
        Map<ContributionKind, Integer> rules = new EnumMap<>(ContributionKind.class);
        jdbc.sql(RULES)
                .param("id", id)
                .query((row, number) -> Map.entry(ContributionKind.valueOf(row.getString("kind")), row.getInt("rule")))
                .list()
                .forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
        return rules;
    }

    void add(UUID id, Adjustment adjustment) {
        var came = adjustment.came();
        if (adjustment.change() != 0) {
            jdbc.sql(ADD_CHANGE)
                    .param("id", id)
                    .param("subject", came.cause().subject())
                    .param("kind", came.cause().kind().name())
                    .param("occurrence", came.cause().occurrence())
                    .param("participant", came.participant().value())
                    .param("change", adjustment.change())
                    .update();
        }
        adjustment
                .entries()
                .forEach(entry -> jdbc.sql(ADD_ENTRY)
                        .param("entry", entry)
                        .param("id", id)
                        .update());
    }

    Optional<Work> unfinished() {
        return jdbc.sql(UNFINISHED)
                .query((row, number) -> new Work(row.getObject("id", UUID.class), row.getString("season")))
                .optional();
    }

    void reach(UUID id, long people) {
        jdbc.sql(REACH).param("id", id).param("reached", people).update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql(FINISH).param("id", id).param("now", Timestamp.from(now)).update();
    }

    List<RecalculationView> all() {
        return views(null);
    }

    Optional<RecalculationView> find(UUID id) {
        return views(id).stream().findFirst();
    }

    List<RecalculationLine> lines(UUID id, int size) {
        return jdbc.sql(LINES)
                .param("id", id)
                .param("size", size)
                .query((row, number) -> {
                    UUID member = row.getObject("member", UUID.class);
                    return new RecalculationLine(
                            member == null ? null : new MemberId(member),
                            row.getInt("contributions"),
                            row.getInt("change"));
                })
                .list();
    }

    private List<RecalculationView> views(@Nullable UUID id) {
        return jdbc.sql(ALL).param("id", id).query((row, number) -> view(row)).list();
    }

    private static RecalculationView view(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        long until = row.getLong("until");
        return new RecalculationView(
                row.getObject("id", UUID.class),
                row.getString("season"),
                row.getString("reason"),
                new MemberId(row.getObject("decided_by", UUID.class)),
                row.getTimestamp("decided_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                until == 0 ? HUNDRED : Math.clamp(HUNDRED * row.getLong("reached") / until, 0, HUNDRED),
                row.getInt("people"),
                row.getInt("gaining"),
                row.getInt("losing"),
                foreseen(row));
    }

    private static RecalculationView.@Nullable Foreseen foreseen(ResultSet row) throws SQLException {
        Timestamp tried = row.getTimestamp("tried_at");
        return tried == null
                ? null
                : new RecalculationView.Foreseen(tried.toInstant(), row.getInt("would_gain"), row.getInt("would_lose"));
    }
}
