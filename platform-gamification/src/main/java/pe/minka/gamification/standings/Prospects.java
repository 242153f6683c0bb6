package pe.minka.gamification.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.MemberId;
import pe.minka.practices.AdvancedPractices;

/** Which standing people have reached, and which they would deserve if things stood otherwise. */
@Component
public class Prospects {

    private static final String REACHED = "select participant, standing from standing_reached where season = :season";

    private final Participants participants;
    private final AdvancedPractices practices;
    private final JdbcClient jdbc;

    Prospects(Participants participants, AdvancedPractices practices, JdbcClient jdbc) {
        this.participants = participants;
        this.practices = practices;
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
        all.forEach(one -> highest.merge(one.getKey(), one.getValue(), Prospects::higher));
        return highest;
    }

    /** The highest of each by what the standings take today; who deserves none is missing. */
    public Map<ParticipantId, Standing> deserved(Map<ParticipantId, Prospect> all) {
        var ladder = Ladders.latest(jdbc);
        var holders = holders(all, ladder);
        Map<ParticipantId, Standing> deserved = new HashMap<>();
        all.forEach((participant, one) -> ladder.steps().stream()
                .filter(step -> suffices(one, step) && (!step.takesPractice() || holders.contains(participant)))
                .forEach(step -> deserved.merge(participant, step.standing(), Prospects::higher)));
        return deserved;
    }

    private Set<ParticipantId> holders(Map<ParticipantId, Prospect> all, Ladder ladder) {
        Map<MemberId, ParticipantId> members = new HashMap<>();
        all.forEach((participant, one) -> {
            if (suffices(one, ladder.transforming())) {
                participants.member(participant).ifPresent(member -> members.put(member, participant));
            }
        });
        var holders = practices.heldBy(members.keySet());
        return members.entrySet().stream()
                .filter(one -> holders.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean suffices(Prospect one, Step step) {
        return new Merits(one.active(), one.points(), one.kinds()).suffice(step);
    }

    public static Standing higher(Standing one, Standing other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
