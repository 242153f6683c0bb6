package pe.minka.gamification.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;

/** The rules as they stand, and as they stood. */
@Component
public class Rules {

    private static final String AT = """
            select kind, version, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled, valid_from
            from recognition_rule
            where kind = :kind and valid_from <= :at
            order by version desc
            limit 1
            """;

    /** What was applied to a whole season also counts for what is heard of it later. */
    private static final String COUNTING = """
            select kind, version, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled, valid_from
            from recognition_rule r
            where kind = :kind
              and (valid_from <= :at
                   or exists (select from recalculation_rule a
                              join recalculation c on c.id = a.recalculation
                              where a.kind = r.kind and a.rule = r.version and c.season = :season))
            order by version desc
            limit 1
            """;

    private static final String VERSION = """
            select kind, version, points, per_day, per_giver, per_season, per_pair, moment, audience, enabled, valid_from
            from recognition_rule
            where kind = :kind and version = :version
            """;

    private static final String GIVING = """
            select count(*)
            from (select distinct on (kind) points, enabled, audience
                  from recognition_rule
                  where valid_from <= :at
                  order by kind, version desc) r
            where enabled and points > 0 and audience in ('EVERYBODY', :board)
            """;

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that was in force; none when recognition does not know the kind yet or the rule was switched off. */
    public Optional<Rule> inForce(ContributionKind kind, Instant at) {
        return jdbc.sql(AT)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .query((row, number) -> rule(row))
                .optional()
                .filter(Rule::enabled);
    }

    /** The version under which something counts that happens in a season; none as above. */
    public Optional<Rule> counting(ContributionKind kind, Instant at, String season) {
        return jdbc.sql(COUNTING)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("season", season)
                .query((row, number) -> rule(row))
                .optional()
                .filter(Rule::enabled);
    }

    /** How many kinds of contribution give points to those of a board. */
    public int giving(Board board, Instant at) {
        return jdbc.sql(GIVING)
                .param("at", Timestamp.from(at))
                .param("board", board.name())
                .query(Integer.class)
                .single();
    }

    public Rule version(ContributionKind kind, int version) {
        return jdbc.sql(VERSION)
                .param("kind", kind.name())
                .param("version", version)
                .query((row, number) -> rule(row))
                .single();
    }

    static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                ContributionKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getInt("points"),
                new Caps(cap(row, "per_day"), cap(row, "per_giver"), cap(row, "per_season"), cap(row, "per_pair")),
                Moment.valueOf(row.getString("moment")),
                Audience.valueOf(row.getString("audience")),
                row.getBoolean("enabled"),
                instant(row));
    }

    private static @Nullable Integer cap(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** The first versions have been in force for ever, which is not a moment. */
    private static Instant instant(ResultSet row) throws SQLException {
        var from = row.getObject("valid_from", OffsetDateTime.class);
        return from.equals(OffsetDateTime.MIN) ? Instant.MIN : from.toInstant();
    }
}
