package pe.minka.gamification.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.ParticipantId;

/** What the ledger says somebody has in a season, whatever they have reached. */
@Component
class MeritRows {

    /** What is taken back counts no more; a correction is of no kind. */
    private static final String SELECT = """
            select p.id,
                   exists (select from contribution c
                           where c.participant = p.id and c.season = :season and c.accepted) as active,
                   coalesce((select s.points from score s where s.period = :season and s.participant = p.id), 0) as points,
                   (select count(*)
                    from (select from ledger_entry e
                          where e.participant = p.id and e.season = :season and e.reason <> 'CORRECTION'
                          group by e.kind
                          having sum(e.points) > 0) kinds) as kinds
            from participant p
            """;

    private static final String OF = SELECT + " where p.id = any(:participants)";

    private static final String ALL = SELECT + """
            where exists (select from contribution c where c.participant = p.id and c.season = :season and c.accepted)
            order by p.id
            """;

    /** Those who may still rise; all of them have contributed something. */
    private static final String BELOW_THE_TOP = SELECT + """
            where exists (select from contribution c where c.participant = p.id and c.season = :season and c.accepted)
              and not exists (select from standing_reached r
                              where r.participant = p.id and r.season = :season and r.standing = 'TRANSFORMING')
            order by p.id
            """;

    private final JdbcClient jdbc;

    MeritRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merits of(ParticipantId participant, String season) {
        return of(List.of(participant), season).getOrDefault(participant, Merits.NONE);
    }

    Map<ParticipantId, Merits> of(Collection<ParticipantId> participants, String season) {
        UUID[] ids = participants.stream().map(ParticipantId::value).toArray(UUID[]::new);
        return read(jdbc.sql(OF).param("participants", ids).param("season", season));
    }

    /** Everybody who has contributed something in a season. */
    Map<ParticipantId, Merits> all(String season) {
        return read(jdbc.sql(ALL).param("season", season));
    }

    Map<ParticipantId, Merits> belowTheTop(String season) {
        return read(jdbc.sql(BELOW_THE_TOP).param("season", season));
    }

    private static Map<ParticipantId, Merits> read(JdbcClient.StatementSpec question) {
        Map<ParticipantId, Merits> found = new LinkedHashMap<>();
        question.query(row -> {
            found.put(new ParticipantId(row.getObject("id", UUID.class)), merits(row));
        });
        return found;
    }

    private static Merits merits(ResultSet row) throws SQLException {
        return new Merits(row.getBoolean("active"), row.getInt("points"), row.getInt("kinds"));
    }
}
