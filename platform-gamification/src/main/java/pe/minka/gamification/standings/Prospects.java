package pe.minka.gamification.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;

/** Which standings people have reached, and which they would deserve if things stood otherwise. */
@Component
public class Prospects {

    private static final String REACHED = "select participant, standing from standing_reached where season = :season";

    private final Judgement judgement;
    private final JdbcClient jdbc;

    Prospects(Judgement judgement, JdbcClient jdbc) {
        this.judgement = judgement;
        this.jdbc = jdbc;
    }

    /** The highest of each; who has reached none is missing. */
    public Map<ParticipantId, Standing> reached(String season) {
        Map<ParticipantId, Standing> highest = new HashMap<>();
        List<Map.Entry<ParticipantId, Standing>> all = jdbc.sql(REACHED)
                .param("season", season)
                .query((row, number) -> Map.entry(
                        new ParticipantId(row.getObject("participant", UUID.class)),
                        Standing.valueOf(row.getString("standing"))))
                .list();
        all.forEach(one -> highest.merge(one.getKey(), one.getValue(), Standing::higher));
        return highest;
    }

    /** The highest of each in a season; who deserves none is missing. */
    public Map<ParticipantId, Standing> deserved(Map<ParticipantId, Merits> all, String season) {
        Map<ParticipantId, Standing> highest = new HashMap<>();
        judgement
                .deserved(all, season)
                .forEach((participant, deserved) ->
                        deserved.forEach(standing -> highest.merge(participant, standing, Standing::higher)));
        return highest;
    }
}
