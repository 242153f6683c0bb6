package pe.minka.gamification.badges;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.MemberId;

/** The insignias as members see them: their own, what they lack for the others, and those of others as these allow. */
@Service
@Transactional(readOnly = true)
public class BadgeShelf {

    /** Of those who have an insignia, so many are shown. */
    public static final int MOST_SHOWN = 24;

    private final BadgeCatalogue catalogue;
    private final Awards awards;
    private final Candidates candidates;
    private final Participants participants;
    private final HolderRows holders;

    BadgeShelf(
            BadgeCatalogue catalogue,
            Awards awards,
            Candidates candidates,
            Participants participants,
            HolderRows holders) {
        this.catalogue = catalogue;
        this.awards = awards;
        this.candidates = candidates;
        this.participants = participants;
        this.holders = holders;
    }

    /** All that are given, and those somebody has of which none are given any more. */
    public List<Shelved> of(MemberId member) {
        var mine = mine(member);
        var somebody = candidate(member);
        return catalogue.latest().stream()
                .filter(badge -> !badge.isRetired() || isValid(mine.get(badge.id())))
                .map(badge -> shelved(badge, mine.get(badge.id()), somebody))
                .toList();
    }

    public Shelved of(MemberId member, BadgeView badge) {
        return shelved(badge, mine(member).get(badge.id()), candidate(member));
    }

    /** The valid ones of a member, the newest first; none of who does not want others to see them. */
    public List<Given> shown(MemberId whose, MemberId reader) {
        var valid = awards.of(whose).stream().filter(Award::isValid);
        if (whose.equals(reader)) {
            return catalogue.of(valid.toList());
        }
        return holders.shows(whose) ? catalogue.of(valid.map(Award::forOthers).toList()) : List.of();
    }

    public Holders holders(BadgeView badge) {
        return holders.of(badge.id(), MOST_SHOWN);
    }

    /** The valid one of each, or the last. */
    private Map<BadgeId, Award> mine(MemberId member) {
        Map<BadgeId, Award> mine = new HashMap<>();
        awards.of(member).stream()
                .sorted(Comparator.comparing(Award::isValid).reversed())
                .forEach(award -> mine.putIfAbsent(award.badge(), award));
        return mine;
    }

    private Optional<Candidate> candidate(MemberId member) {
        return participants
                .find(member)
                .flatMap(id -> candidates.read(List.of(id.value())).stream().findFirst());
    }

    private static Shelved shelved(BadgeView badge, @Nullable Award award, Optional<Candidate> somebody) {
        if (isValid(award) || badge.isRetired()) {
            return new Shelved(badge, award, null);
        }
        var outlook = somebody.isEmpty()
                ? Measure.of(badge.criterion(), Deeds.NONE)
                : somebody.filter(Candidate::receives)
                        .map(one -> one.assess(badge))
                        .orElse(null);
        return new Shelved(badge, award, outlook);
    }

    private static boolean isValid(@Nullable Award award) {
        return award != null && award.isValid();
    }
}
