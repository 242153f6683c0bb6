package pe.minka.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;

/** The contributions of a season in the order in which they came, a part at a time. */
@Component
public class ContributionHistory {

    private static final int PART = 5_000;

    private static final String AFTER = """
            select c.arrival, c.subject, c.kind, c.occurrence, c.participant, c.giver, c.day, c.accepted, c.rule, c.outcome,
                   c.points, p.board, r.audience
            from contribution c
            join participant p on p.id = c.participant
            left join recognition_rule r on r.kind = c.kind and r.version = c.rule
            where c.season = :season and c.arrival > :after
            order by c.arrival
            limit :size
            """;

    private static final String LAST = "select coalesce(max(arrival), 0) from contribution where season = :season";

    private final JdbcClient jdbc;

    ContributionHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty after the last one. */
    public List<Came> after(String season, long arrival) {
        return jdbc.sql(AFTER)
                .param("season", season)
                .param("after", arrival)
                .param("size", PART)
                .query((row, number) -> came(row))
                .list();
    }

    public long last(String season) {
        return jdbc.sql(LAST).param("season", season).query(Long.class).single();
    }

    private static Came came(ResultSet row) throws SQLException {
        UUID giver = row.getObject("giver", UUID.class);
        String audience = row.getString("audience");
        return new Came(
                row.getLong("arrival"),
                new Cause(
                        row.getString("subject"),
                        ContributionKind.valueOf(row.getString("kind")),
                        row.getString("occurrence")),
                new ParticipantId(row.getObject("participant", UUID.class)),
                giver == null ? null : new ParticipantId(giver),
                row.getObject("day", LocalDate.class),
                row.getBoolean("accepted"),
                row.getObject("rule", Integer.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("points"),
                Board.valueOf(row.getString("board")),
                audience == null ? null : Audience.valueOf(audience));
    }
}
