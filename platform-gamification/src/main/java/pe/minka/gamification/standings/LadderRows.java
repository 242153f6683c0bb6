package pe.minka.gamification.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.rules.RuleLock;
import pe.minka.members.MemberId;

/** The table of what the standings take: versions are read and added, nothing else. */
@Component
class LadderRows {

    private static final String SELECT = """
            select version, participating, distinguished, distinguished_points, distinguished_kinds,
                   transforming, transforming_points, transforming_kinds, decided_by, decided_at, reason, undoes
            from standing_ladder
            """;

    private static final String ALL = SELECT + "order by version desc";

    private static final String LATEST = ALL + " limit 1";

    /** The first one was there before anybody decided. */
    private static final String THEN =
            SELECT + "where decided_at <= :then or version = 1 order by version desc limit 1";

    private static final String ADD = """
            insert into standing_ladder (version, participating, distinguished, distinguished_points, distinguished_kinds,
                                         transforming, transforming_points, transforming_kinds, decided_by, decided_at,
                                         reason, undoes)
            values (:version, :participating, :distinguished, :distinguishedPoints, :distinguishedKinds,
                    :transforming, :transformingPoints, :transformingKinds, :by, :at, :reason, :undoes)
            """;

    private final JdbcClient jdbc;
    private final RuleLock lock;

    LadderRows(JdbcClient jdbc, RuleLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Until the transaction ends nobody reaches anything, nor changes what the standings take or how is counted. */
    void hold() {
        lock.alone();
    }

    /** Until the transaction ends nobody changes what the standings take. */
    void keep() {
        lock.together();
    }

    Ladder latest() {
        return jdbc.sql(LATEST).query((row, number) -> ladder(row)).single();
    }

    Ladder then(Instant then) {
        return jdbc.sql(THEN)
                .param("then", Timestamp.from(then))
                .query((row, number) -> ladder(row))
                .single();
    }

    /** The newest first. */
    List<LadderVersion> all() {
        return jdbc.sql(ALL).query((row, number) -> version(row)).list();
    }

    /** Whoever adds holds them. */
    void add(LadderVersion next) {
        var ladder = next.ladder();
        var by = next.by();
        jdbc.sql(ADD)
                .param("version", ladder.version())
                .param("participating", ladder.participating().label())
                .param("distinguished", ladder.distinguished().label())
                .param("distinguishedPoints", ladder.distinguished().points())
                .param("distinguishedKinds", ladder.distinguished().kinds())
                .param("transforming", ladder.transforming().label())
                .param("transformingPoints", ladder.transforming().points())
                .param("transformingKinds", ladder.transforming().kinds())
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(next.at()))
                .param("reason", next.reason())
                .param("undoes", next.undoes())
                .update();
    }

    private static LadderVersion version(ResultSet row) throws SQLException {
        UUID by = row.getObject("decided_by", UUID.class);
        return new LadderVersion(
                ladder(row),
                by == null ? null : new MemberId(by),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"),
                row.getObject("undoes", Integer.class));
    }

    private static Ladder ladder(ResultSet row) throws SQLException {
        return new Ladder(
                row.getInt("version"),
                new Step(Standing.PARTICIPATING, row.getString("participating"), 0, 0),
                new Step(
                        Standing.DISTINGUISHED,
                        row.getString("distinguished"),
                        row.getInt("distinguished_points"),
                        row.getInt("distinguished_kinds")),
                new Step(
                        Standing.TRANSFORMING,
                        row.getString("transforming"),
                        row.getInt("transforming_points"),
                        row.getInt("transforming_kinds")));
    }
}
