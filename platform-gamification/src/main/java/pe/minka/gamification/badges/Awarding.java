package pe.minka.gamification.badges;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives people the insignias whose criteria they meet, and takes back those that rested on something withdrawn. It looks
 * at how things stand: asked again, late or in another order it comes to the same.
 */
@Component
class Awarding {

    private final Candidates candidates;
    private final BadgeCatalogue badges;
    private final AwardBook book;
    private final BadgeChecks checks;
    private final BadgeNews news;
    private final Clock clock;

    Awarding(
            Candidates candidates,
            BadgeCatalogue badges,
            AwardBook book,
            BadgeChecks checks,
            BadgeNews news,
            Clock clock) {
        this.candidates = candidates;
        this.badges = badges;
        this.book = book;
        this.checks = checks;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void look(UUID participant) {
        var people = List.of(participant);
        book.hold(people);
        checks.done(people);
        for (var somebody : candidates.read(people)) {
            var left = takeBack(somebody);
            news.given(left, give(left));
        }
    }

    /**
     * Looks for one insignia among many people, who are told without mails; how many were given it. When somebody cannot
     * be read, it has changed nothing.
     */
    @Transactional(propagation = Propagation.NESTED)
    public int lookFor(BadgeView badge, Collection<UUID> people) {
        book.hold(people);
        var found = candidates.read(people);
        var given = book.add(found.stream()
                .flatMap(somebody -> award(somebody, badge).stream())
                .toList());
        news.found(badge, found, given);
        return given.size();
    }

    /** One insignia can ask for another one, so that it goes round until nothing is new. */
    private List<Given> give(Candidate somebody) {
        var all = badges.latest();
        List<Given> earned = new ArrayList<>();
        var now = somebody;
        int before;
        do {
            before = earned.size();
            for (var badge : all) {
                var award = award(now, badge);
                if (award.isPresent()) {
                    earned.add(new Given(award.get(), badge));
                    now = now.given(award.get(), badge.code());
                }
            }
        } while (earned.size() > before);
        var added = book.add(earned.stream().map(Given::award).toList());
        return earned.stream().filter(given -> added.contains(given.award())).toList();
    }

    private Optional<Award> award(Candidate somebody, BadgeView badge) {
        if (badge.isRetired() || !somebody.receives() || somebody.has(badge.id())) {
            return Optional.empty();
        }
        var assessment = somebody.assess(badge);
        return assessment.isMet()
                ? Optional.of(new Award(
                        AwardId.next(),
                        badge.id(),
                        badge.version(),
                        somebody.id(),
                        clock.instant(),
                        assessment.evidence(),
                        null,
                        null))
                : Optional.empty();
    }

    /** Who is left with what; what rests on something taken back goes with it. */
    private Candidate takeBack(Candidate somebody) {
        var valid = badges.of(somebody.valid());
        var now = somebody;
        int before;
        do {
            before = now.valid().size();
            for (var given : valid) {
                if (now.valid().contains(given.award())) {
                    now = takeBack(now, given.award(), given.badge());
                }
            }
        } while (now.valid().size() < before);
        return now;
    }

    private Candidate takeBack(Candidate somebody, Award award, BadgeView badge) {
        var assessment = somebody.assessAgain(award, badge);
        if (!assessment.isMet()) {
            if (book.takeBack(award, clock.instant())) {
                news.lost(somebody, award, badge);
            }
            return somebody.without(award, badge.code());
        }
        if (!somebody.deeds().stillHold(award.evidence())) {
            book.keep(award, assessment.evidence());
        }
        return somebody;
    }
}
