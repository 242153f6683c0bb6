package pe.minka.gamification.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.MemberId;

/** The table of rules: versions are read and added, nothing else. */
@Component
class RuleVersions {

    private static final String SELECT = """
            select kind, version, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled, valid_from, decided_by,
                   decided_at, reason,
                   (select min(w.version)
                    from recognition_rule w
                    where w.kind = r.kind and w.version > r.version and w.valid_from <= r.valid_from) as replaced_by
            from recognition_rule r
            """;

    private static final String ALL = SELECT + " order by kind, version desc";

    private static final String OF = SELECT + " where kind = :kind order by version desc";

    private static final String ADD = """
            insert into recognition_rule (kind, version, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled,
                                          valid_from, decided_by, decided_at, reason)
            select :kind, :version, :points, :perDay, :perGiver, :perSeason, :perPair, :moment, :audience, :enabled,
                   :from, :decidedBy, :now, :reason
            where :version = 1 + (select coalesce(max(version), 0) from recognition_rule where kind = :kind)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final RuleLock lock;

    RuleVersions(JdbcClient jdbc, RuleLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Until the transaction ends nobody else decides on rules, nor counts by them. */
    void hold() {
        lock.alone();
    }

    /** Each kind's from the last to the first. */
    List<RuleVersion> all() {
        return jdbc.sql(ALL).query((row, number) -> version(row)).list();
    }

    List<RuleVersion> of(ContributionKind kind) {
        return jdbc.sql(OF)
                .param("kind", kind.name())
                .query((row, number) -> version(row))
                .list();
    }

    /** False when it is not the one that follows the last. */
    boolean add(ChangeRule change, Instant from, MemberId decidedBy, Instant now) {
        var terms = change.terms();
        return jdbc.sql(ADD)
                        .param("kind", change.kind().name())
                        .param("version", change.basedOn() + 1)
                        .param("points", terms.points())
                        .param("perDay", terms.caps().perDay())
                        .param("perGiver", terms.caps().perGiver())
                        .param("perSeason", terms.caps().perSeason())
                        .param("perPair", terms.caps().perPair())
                        .param("moment", terms.moment().name())
                        .param("audience", terms.audience().name())
                        .param("enabled", terms.enabled())
                        .param("from", Timestamp.from(from))
                        .param("decidedBy", decidedBy.value())
                        .param("now", Timestamp.from(now))
                        .param("reason", change.reason().text())
                        .update()
                == 1;
    }

    private static RuleVersion version(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return new RuleVersion(
                Rules.rule(row),
                by == null ? null : new MemberId(by),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"),
                row.getObject("replaced_by", Integer.class));
    }
}
