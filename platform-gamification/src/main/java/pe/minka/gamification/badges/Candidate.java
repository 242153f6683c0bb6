package pe.minka.gamification.badges;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;

/**
 * Somebody whose insignias are looked at.
 *
 * @param member nobody once they were erased
 * @param receives whether they are given any: whoever administers is not
 * @param valid what they have
 * @param barred what somebody took back from them and when: only what happens later counts for it
 */
record Candidate(
        ParticipantId id,
        @Nullable MemberId member,
        boolean receives,
        Deeds deeds,
        List<Award> valid,
        Map<BadgeId, Instant> barred) {

    Candidate {
        valid = List.copyOf(valid);
        barred = Map.copyOf(barred);
    }

    boolean has(BadgeId badge) {
        return valid.stream().anyMatch(award -> award.badge().equals(badge));
    }

    /** Without what takes much room. */
    Candidate inShort() {
        return new Candidate(id, member, receives, Deeds.NONE, valid, barred);
    }

    Candidate given(Award award, String code) {
        var more = Stream.concat(valid.stream(), Stream.of(award)).toList();
        return new Candidate(id, member, receives, deeds.holding(code, award.awardedAt()), more, barred);
    }

    Candidate without(Award award, String code) {
        var fewer = valid.stream().filter(one -> !one.equals(award)).toList();
        return new Candidate(id, member, receives, deeds.without(code), fewer, barred);
    }

    Assessment assess(BadgeView badge) {
        return Measure.of(badge.criterion(), counting(badge.id()));
    }

    /** Points that are fewer now matter only when something it was given for is gone. */
    Assessment assessAgain(Award award, BadgeView version) {
        var now = counting(award.badge());
        return Measure.of(version.criterion(), deeds.stillHold(award.evidence()) ? now.keepingPoints() : now);
    }

    private Deeds counting(BadgeId badge) {
        var since = barred.get(badge);
        return since == null ? deeds : deeds.since(since);
    }
}
