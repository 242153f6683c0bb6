package pe.minka.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;

/** The table of contributions; whoever writes to it holds their subject. */
@Component
class ContributionRows {

    private static final String SELECT = """
            select subject, kind, occurrence, participant, giver, season, day, accepted_at, accepted, outcome, rule,
                   points, turns
            from contribution
            """;

    private static final String ONE = SELECT + """
            where subject = :subject and kind = :kind and occurrence = :occurrence and participant = :participant
            """;

    private static final String ACCEPTED_OF_CAUSE = SELECT + """
            where subject = :subject and kind = :kind and occurrence = :occurrence and accepted and accepted_at <= :at
            order by participant
            """;

    private static final String ACCEPTED_OF_SUBJECT = SELECT + """
            where subject = :subject and accepted and accepted_at <= :at
            order by participant, kind, occurrence
            """;

    private static final String OF_KIND = SELECT + """
            where subject = :subject and kind = :kind and accepted
            order by participant, occurrence
            """;

    /** What was handed in and waits becomes what it is now. */
    private static final String ADD = """
            insert into contribution (subject, kind, occurrence, participant, giver, organisation, board, season, day,
                                      title, path, accepted_at, accepted, rule, outcome, points, turns, day_place,
                                      giver_place, season_place, pair_place)
            select :subject, :kind, :occurrence, id, :giver, :organisation, board, :season, :day,
                   :title, :path, :acceptedAt, :accepted, :rule, :outcome, :points, :turns, :dayPlace,
                   :giverPlace, :seasonPlace, :pairPlace
            from participant
            where id = :participant
            on conflict (subject, kind, occurrence, participant)
            do update set season = excluded.season, day = excluded.day, organisation = excluded.organisation,
                          board = excluded.board, title = excluded.title, path = excluded.path,
                          accepted_at = excluded.accepted_at, accepted = excluded.accepted, rule = excluded.rule,
                          outcome = excluded.outcome, points = excluded.points, turns = excluded.turns,
                          day_place = excluded.day_place, giver_place = excluded.giver_place,
                          season_place = excluded.season_place, pair_place = excluded.pair_place,
                          arrival = default
            """;

    private static final String KEEP = """
            update contribution
            set accepted = :accepted, accepted_at = :acceptedAt, turns = :turns
            where subject = :subject and kind = :kind and occurrence = :occurrence and participant = :participant
            """;

    private final JdbcClient jdbc;

    ContributionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Counted> find(Cause cause, ParticipantId participant) {
        return of(ONE, cause)
                .param("participant", participant.value())
                .query((row, number) -> counted(row))
                .optional();
    }

    /** Those accepted until a moment, each person's after the other's. */
    List<Counted> accepted(Cause cause, Instant until) {
        return of(ACCEPTED_OF_CAUSE, cause)
                .param("at", Timestamp.from(until))
                .query((row, number) -> counted(row))
                .list();
    }

    List<Counted> accepted(String subject, Instant until) {
        return jdbc.sql(ACCEPTED_OF_SUBJECT)
                .param("subject", subject)
                .param("at", Timestamp.from(until))
                .query((row, number) -> counted(row))
                .list();
    }

    List<Counted> accepted(String subject, ContributionKind kind) {
        return jdbc.sql(OF_KIND)
                .param("subject", subject)
                .param("kind", kind.name())
                .query((row, number) -> counted(row))
                .list();
    }

    void add(Counted counted, @Nullable UUID organisation, Contribution told, Verdict verdict) {
        of(ADD, counted.cause())
                .param("participant", counted.participant().value())
                .param("giver", counted.giver() == null ? null : counted.giver().value())
                .param("organisation", organisation)
                .param("season", counted.season())
                .param("day", counted.day())
                .param("title", told.title())
                .param("path", told.path())
                .param("acceptedAt", Timestamp.from(counted.acceptedAt()))
                .param("accepted", counted.accepted())
                .param("rule", counted.rule())
                .param("outcome", verdict.outcome().name())
                .param("points", counted.points())
                .param("turns", counted.turns())
                .param("dayPlace", verdict.places().day())
                .param("giverPlace", verdict.places().giver())
                .param("seasonPlace", verdict.places().season())
                .param("pairPlace", verdict.places().pair())
                .update();
    }

    void keep(Counted counted, boolean accepted, Instant acceptedAt, int turns) {
        of(KEEP, counted.cause())
                .param("participant", counted.participant().value())
                .param("accepted", accepted)
                .param("acceptedAt", Timestamp.from(acceptedAt))
                .param("turns", turns)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Cause cause) {
        return jdbc.sql(sql)
                .param("subject", cause.subject())
                .param("kind", cause.kind().name())
                .param("occurrence", cause.occurrence());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        UUID giver = row.getObject("giver", UUID.class);
        return new Counted(
                new Cause(
                        row.getString("subject"),
                        ContributionKind.valueOf(row.getString("kind")),
                        row.getString("occurrence")),
                new ParticipantId(row.getObject("participant", UUID.class)),
                giver == null ? null : new ParticipantId(giver),
                row.getString("season"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("accepted_at").toInstant(),
                row.getBoolean("accepted"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("rule", Integer.class),
                row.getInt("points"),
                row.getInt("turns"));
    }
}
