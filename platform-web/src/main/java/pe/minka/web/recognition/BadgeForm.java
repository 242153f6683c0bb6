package pe.minka.web.recognition;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.badges.BadgeTerms;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.All;
import pe.minka.gamification.badges.Criterion.Any;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/**
 * An insignia as it is composed; its family and tier are chosen once.
 *
 * @param criterion whether what it takes now is kept, which the parts may not be able to say
 * @param parts what it takes, in up to three conditions
 */
record BadgeForm(
        String family,
        String tier,
        String name,
        String purpose,
        Boolean criterion,
        List<BadgePartForm> parts,
        String join,
        String reason) {

    static final int PARTS = 3;

    BadgeForm(
            @Nullable String family,
            @Nullable String tier,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable Boolean criterion,
            @Nullable List<BadgePartForm> parts,
            @Nullable String join,
            @Nullable String reason) {
        this.family = text(family);
        this.tier = text(tier);
        this.name = text(name);
        this.purpose = text(purpose);
        this.criterion = Boolean.TRUE.equals(criterion);
        this.parts = filled(parts == null ? List.of() : parts);
        this.join = "ANY".equals(join) ? "ANY" : "ALL";
        this.reason = text(reason);
    }

    static BadgeForm empty() {
        return new BadgeForm(null, null, null, null, null, null, null, null);
    }

    static BadgeForm of(BadgeView badge) {
        var parts = parts(badge.criterion());
        return new BadgeForm(
                badge.family().name(),
                badge.tier().name(),
                badge.name(),
                badge.purpose(),
                parts.isEmpty(),
                parts,
                badge.criterion() instanceof Any ? "ANY" : "ALL",
                null);
    }

    /** Whether the conditions of the form can say it. */
    static boolean canSay(Criterion criterion) {
        return !parts(criterion).isEmpty();
    }

    Family chosenFamily() {
        return chosen("family", Family.class, family);
    }

    Tier chosenTier() {
        return chosen("tier", Tier.class, tier);
    }

    BadgeTerms terms(@Nullable Criterion now) {
        return new BadgeTerms(name, purpose, asked(now));
    }

    Criterion asked(@Nullable Criterion now) {
        if (criterion && now != null) {
            return now;
        }
        var asked = IntStream.range(0, parts.size())
                .mapToObj(at -> parts.get(at).criterion("parts[" + at + "]."))
                .flatMap(Stream::ofNullable)
                .toList();
        if (asked.isEmpty()) {
            throw RuleViolation.at("parts[0].what", "recognition.badgeDesk.missing");
        }
        if (asked.size() == 1) {
            return asked.getFirst();
        }
        return join.equals("ANY") ? new Any(asked) : new All(asked);
    }

    Reason toReason() {
        return new Reason(reason);
    }

    static <E extends Enum<E>> E chosen(String field, Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.at(field, "recognition.badgeDesk.choose");
        }
    }

    /** Empty when it says more than they can. */
    private static List<BadgePartForm> parts(Criterion criterion) {
        var leaves =
                switch (criterion) {
                    case All all -> all.of();
                    case Any any -> any.of();
                    default -> List.of(criterion);
                };
        var parts = leaves.stream().map(BadgePartForm::of).toList();
        boolean all = parts.size() <= PARTS && parts.stream().noneMatch(Objects::isNull);
        return all ? parts.stream().flatMap(Stream::ofNullable).toList() : List.of();
    }

    private static List<BadgePartForm> filled(List<BadgePartForm> some) {
        return IntStream.range(0, PARTS)
                .mapToObj(at -> at < some.size() ? some.get(at) : BadgePartForm.EMPTY)
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
