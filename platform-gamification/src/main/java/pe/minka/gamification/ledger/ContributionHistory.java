package pe.minka.gamification.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;

/** The contributions of a season in the order in which they came, a part at a time, and whose they are. */
@Component
public class ContributionHistory {

    private static final int PART = 5_000;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String SELECT = """
            select c.arrival, c.subject, c.kind, c.occurrence, c.participant, c.giver, c.season, c.day, c.accepted, c.rule, c.outcome,
                   c.points, c.day_place, c.giver_place, c.season_place, p.board, r.audience
            from contribution c
            join participant p on p.id = c.participant
            left join recognition_rule r on r.kind = c.kind and r.version = c.rule
            """;

    private static final String AFTER = SELECT + """
            where c.season = :season and c.arrival > :after
            order by c.arrival
            limit :size
            """;

    private static final String OF = SELECT + """
            where c.participant = :participant and c.season = :season and c.kind = any(:kinds)
            order by c.arrival
            """;

    private static final String PEOPLE = """
            select distinct participant
            from contribution
            where season = :season and kind = any(:kinds) and participant > :after
            order by participant
            limit :size
            """;

    private static final String COUNT = """
            select count(distinct participant) from contribution where season = :season and kind = any(:kinds)
            """;

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

    /** Those of one person, of some kinds. */
    List<Came> of(ParticipantId who, String season, Collection<ContributionKind> kinds) {
        return jdbc.sql(OF)
                .param("participant", who.value())
                .param("season", season)
                .param("kinds", names(kinds))
                .query((row, number) -> came(row))
                .list();
    }

    /** Who contributed something of some kinds, on from somebody; empty after the last one. */
    public List<ParticipantId> people(
            String season, Collection<ContributionKind> kinds, @Nullable ParticipantId after) {
        return jdbc.sql(PEOPLE)
                .param("season", season)
                .param("kinds", names(kinds))
                .param("after", after == null ? NOBODY : after.value())
                .param("size", PART)
                .query(UUID.class)
                .list()
                .stream()
                .map(ParticipantId::new)
                .toList();
    }

    public long countPeople(String season, Collection<ContributionKind> kinds) {
        return jdbc.sql(COUNT)
                .param("season", season)
                .param("kinds", names(kinds))
                .query(Long.class)
                .single();
    }

    private static String[] names(Collection<ContributionKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
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
                row.getString("season"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("accepted"),
                row.getObject("rule", Integer.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("points"),
                new Places(
                        row.getObject("day_place", Integer.class),
                        row.getObject("giver_place", Integer.class),
                        row.getObject("season_place", Integer.class)),
                Board.valueOf(row.getString("board")),
                audience == null ? null : Audience.valueOf(audience));
    }
}
