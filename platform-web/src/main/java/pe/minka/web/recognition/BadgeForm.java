package pe.minka.web.recognition;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.badges.BadgeTerms;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.Any;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/**
 * An insignia as it is composed; its family and tier are chosen once.
 *
 * @param criterion whether what it takes now is kept, which the groups may not be able to say
 * @param groups up to three ways to earn it, of which one is enough
 */
record BadgeForm(
        String family,
        String tier,
        String name,
        String purpose,
        Boolean criterion,
        List<BadgeGroupForm> groups,
        String reason) {

    static final int GROUPS = 3;

    BadgeForm(
            @Nullable String family,
            @Nullable String tier,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable Boolean criterion,
            @Nullable List<BadgeGroupForm> groups,
            @Nullable String reason) {
        this.family = Typed.stripped(family);
        this.tier = Typed.stripped(tier);
        this.name = Typed.stripped(name);
        this.purpose = Typed.stripped(purpose);
        this.criterion = Boolean.TRUE.equals(criterion);
        this.groups = Typed.filled(groups, BadgeGroupForm.EMPTY, GROUPS);
        this.reason = Typed.stripped(reason);
    }

    static BadgeForm empty() {
        return new BadgeForm(null, null, null, null, null, null, null);
    }

    static BadgeForm of(BadgeView badge) {
        var groups = groups(badge.criterion());
        return new BadgeForm(
                badge.family().name(),
                badge.tier().name(),
                badge.name(),
                badge.purpose(),
                groups.isEmpty(),
                groups,
                null);
    }

    /** Whether the groups of the form can say it. */
    static boolean canSay(Criterion criterion) {
        return !groups(criterion).isEmpty();
    }

    Family chosenFamily() {
        return Typed.chosen("family", Family.class, family);
    }

    Tier chosenTier() {
        return Typed.chosen("tier", Tier.class, tier);
    }

    /** Everything that is typed for a new one, each by itself. */
    Stream<Runnable> newReadings() {
        return Stream.concat(Stream.of(this::chosenFamily, this::chosenTier), readings(null));
    }

    /** The same of one that is there, whose family and tier stay. */
    Stream<Runnable> readings(@Nullable Criterion now) {
        return Stream.concat(
                Stream.of(() -> BadgeTerms.named(name), () -> BadgeTerms.meant(purpose), this::toReason),
                criterionReadings(now));
    }

    /** The conditions alone, each by itself. */
    Stream<Runnable> criterionReadings(@Nullable Criterion now) {
        return (criterion && now != null) || groups.stream().allMatch(BadgeGroupForm::isEmpty)
                ? Stream.of(() -> asked(now))
                : IntStream.range(0, groups.size())
                        .boxed()
                        .flatMap(at -> groups.get(at).readings("groups[" + at + "]."));
    }

    BadgeTerms terms(@Nullable Criterion now) {
        return new BadgeTerms(name, purpose, asked(now));
    }

    Criterion asked(@Nullable Criterion now) {
        if (criterion && now != null) {
            return now;
        }
        var asked = IntStream.range(0, groups.size())
                .mapToObj(at -> groups.get(at).criterion("groups[" + at + "]."))
                .flatMap(Stream::ofNullable)
                .toList();
        if (asked.isEmpty()) {
            throw RuleViolation.at("groups[0].parts[0].what", "recognition.badgeDesk.missing");
        }
        return asked.size() == 1 ? asked.getFirst() : new Any(asked);
    }

    Reason toReason() {
        return new Reason(reason);
    }

    /** Empty when it says more than they can. */
    private static List<BadgeGroupForm> groups(Criterion criterion) {
        var ways = criterion instanceof Any any ? any.of() : List.of(criterion);
        var groups = ways.stream()
                .map(BadgeGroupForm::of)
                .flatMap(Stream::ofNullable)
                .toList();
        return groups.size() == ways.size() && groups.size() <= GROUPS ? groups : List.of();
    }
}
