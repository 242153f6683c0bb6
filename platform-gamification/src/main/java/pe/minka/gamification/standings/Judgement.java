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
import pe.minka.practices.AdvancedPractices;

/** Which standings people deserve for their merits, by what the standings take today or would take. */
@Component
class Judgement {

    private final Participants participants;
    private final AdvancedPractices practices;
    private final LadderRows ladders;

    Judgement(Participants participants, AdvancedPractices practices, LadderRows ladders) {
        this.participants = participants;
        this.practices = practices;
        this.ladders = ladders;
    }

    List<Standing> deserved(ParticipantId participant, Merits merits) {
        return Objects.requireNonNull(deserved(Map.of(participant, merits)).get(participant));
    }

    /** Of each, in the order they were given. */
    Map<ParticipantId, List<Standing>> deserved(Map<ParticipantId, Merits> all) {
        return deserved(all, ladders.latest());
    }

    /** The same if the standings took that. */
    Map<ParticipantId, List<Standing>> deserved(Map<ParticipantId, Merits> all, Ladder ladder) {
        var holders = holders(all, ladder);
        Map<ParticipantId, List<Standing>> deserved = new LinkedHashMap<>();
        all.forEach((participant, merits) ->
                deserved.put(participant, deserved(merits, ladder, holders.contains(participant))));
        return deserved;
    }

    private static List<Standing> deserved(Merits merits, Ladder ladder, boolean practice) {
        return ladder.steps().stream()
                .filter(step -> merits.suffice(step) && (practice || !step.takesPractice()))
                .map(Step::standing)
                .toList();
    }

    /** Only those are asked about to whom it matters. */
    private Set<ParticipantId> holders(Map<ParticipantId, Merits> all, Ladder ladder) {
        List<UUID> enough = all.entrySet().stream()
                .filter(one -> one.getValue().suffice(ladder.transforming()))
                .map(one -> one.getKey().value())
                .toList();
        if (enough.isEmpty()) {
            return Set.of();
        }
        Map<MemberId, ParticipantId> byMember = new HashMap<>();
        participants.members(enough).forEach((id, member) -> byMember.put(member, new ParticipantId(id)));
        return practices.heldBy(byMember.keySet()).stream()
                .map(member -> Objects.requireNonNull(byMember.get(member)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
