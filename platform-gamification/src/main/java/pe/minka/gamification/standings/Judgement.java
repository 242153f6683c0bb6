package pe.minka.gamification.standings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.MemberId;

/** Which standings people deserve for their merits, by what the standings take today or would take. */
@Component
class Judgement {

    private final Participants participants;
    private final Transformations transformations;
    private final LadderRows ladders;

    Judgement(Participants participants, Transformations transformations, LadderRows ladders) {
        this.participants = participants;
        this.transformations = transformations;
        this.ladders = ladders;
    }

    List<Standing> deserved(ParticipantId participant, Merits merits, String season) {
        return Objects.requireNonNull(
                deserved(Map.of(participant, merits), season).get(participant));
    }

    /** Of each, in the order they were given. */
    Map<ParticipantId, List<Standing>> deserved(Map<ParticipantId, Merits> all, String season) {
        return deserved(all, season, ladders.latest());
    }

    /** The same if the standings took that. */
    Map<ParticipantId, List<Standing>> deserved(Map<ParticipantId, Merits> all, String season, Ladder ladder) {
        var transforming = transforming(all, season, ladder);
        Map<ParticipantId, List<Standing>> deserved = new LinkedHashMap<>();
        all.forEach((participant, merits) ->
                deserved.put(participant, deserved(merits, ladder, transforming.contains(participant))));
        return deserved;
    }

    private static List<Standing> deserved(Merits merits, Ladder ladder, boolean transforming) {
        return ladder.steps().stream()
                .filter(step -> merits.suffice(step) && (transforming || !step.takesPractice()))
                .map(Step::standing)
                .toList();
    }

    /** Only those are asked about to whom it matters. */
    private Set<ParticipantId> transforming(Map<ParticipantId, Merits> all, String season, Ladder ladder) {
        List<UUID> enough = all.entrySet().stream()
                .filter(one -> one.getValue().suffice(ladder.transforming()))
                .map(one -> one.getKey().value())
                .toList();
        if (enough.isEmpty()) {
            return Set.of();
        }
        Map<MemberId, ParticipantId> byMember = new HashMap<>();
        participants.members(enough).forEach((id, member) -> byMember.put(member, new ParticipantId(id)));
        return transformations.by(byMember.keySet(), season).stream()
                .map(member -> Objects.requireNonNull(byMember.get(member)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
