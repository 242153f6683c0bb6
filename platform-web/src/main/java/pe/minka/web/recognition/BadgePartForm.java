package pe.minka.web.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Standing;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.Contributions;
import pe.minka.gamification.badges.Criterion.Givers;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.gamification.badges.Criterion.Kinds;
import pe.minka.gamification.badges.Criterion.Months;
import pe.minka.gamification.badges.Criterion.Points;
import pe.minka.gamification.badges.Criterion.Reached;
import pe.minka.gamification.badges.Criterion.Within;
import pe.minka.shared.RuleViolation;
import pe.minka.web.writing.Typed;

/** One condition of an insignia as it is chosen; what does not matter for what is counted is passed over. */
record BadgePartForm(
        String what, String count, String kind, String other, String within, String standing, String badge) {

    static final BadgePartForm EMPTY = new BadgePartForm(null, null, null, null, null, null, null);

    static final List<String> WHAT =
            List.of("contributions", "givers", "kinds", "months", "points", "standing", "badge");

    private static final int MOST_KINDS = 2;
    private static final Pattern SHAPE = Pattern.compile("\\d{1,6}");

    BadgePartForm(
            @Nullable String what,
            @Nullable String count,
            @Nullable String kind,
            @Nullable String other,
            @Nullable String within,
            @Nullable String standing,
            @Nullable String badge) {
        this.what = Typed.stripped(what);
        this.count = Typed.stripped(count);
        this.kind = Typed.stripped(kind);
        this.other = Typed.stripped(other);
        this.within = Typed.stripped(within).isEmpty() ? Within.EVER.name() : Typed.stripped(within);
        this.standing = Typed.stripped(standing);
        this.badge = Typed.stripped(badge);
    }

    /** None for what it cannot say. */
    static @Nullable BadgePartForm of(Criterion criterion) {
        return switch (criterion) {
            case Contributions asked -> of(asked);
            case Givers asked -> counting("givers", asked.count(), asked.kind().name(), "", asked.within());
            case Kinds asked -> counting("kinds", asked.count(), "", "", Within.SEASON);
            case Months asked -> counting("months", asked.count(), "", "", Within.SEASON);
            case Points asked -> counting("points", asked.count(), "", "", Within.SEASON);
            case Reached asked ->
                new BadgePartForm(
                        "standing", null, null, null, null, asked.standing().name(), null);
            case Held asked -> new BadgePartForm("badge", null, null, null, null, null, asked.badge());
            default -> null;
        };
    }

    private static @Nullable BadgePartForm of(Contributions asked) {
        var kinds = asked.kinds().stream().sorted().map(Enum::name).toList();
        return kinds.size() > MOST_KINDS
                ? null
                : counting(
                        "contributions",
                        asked.count(),
                        kinds.getFirst(),
                        kinds.size() == 1 ? "" : kinds.getLast(),
                        asked.within());
    }

    private static BadgePartForm counting(String what, int count, String kind, String other, Within within) {
        return new BadgePartForm(what, String.valueOf(count), kind, other, within.name(), null, null);
    }

    /** None when nothing is asked. */
    @Nullable
    Criterion criterion(String place) {
        return switch (what) {
            case "" -> null;
            case "contributions" -> new Contributions(kinds(place), number(place, Criterion.MOST), chosenWithin(place));
            case "givers" -> new Givers(chosenKind(place), number(place, Criterion.MOST), chosenWithin(place));
            case "kinds" -> new Kinds(number(place, ContributionKind.values().length));
            case "months" -> new Months(number(place, Criterion.MOST_MONTHS));
            case "points" -> new Points(number(place, Criterion.MOST_POINTS));
            case "standing" -> new Reached(Typed.chosen(place + "standing", Standing.class, standing));
            case "badge" -> new Held(chosenBadge(place));
            default -> throw RuleViolation.at(place + "what", "forms.choose");
        };
    }

    /** What is typed in it, each by itself. */
    Stream<Runnable> readings(String place) {
        return switch (what) {
            case "contributions", "givers" ->
                Stream.of(() -> kinds(place), () -> number(place, Criterion.MOST), () -> chosenWithin(place));
            default -> Stream.of(() -> criterion(place));
        };
    }

    private Set<ContributionKind> kinds(String place) {
        var first = chosenKind(place);
        return other.isEmpty()
                ? EnumSet.of(first)
                : EnumSet.of(first, Typed.chosen(place + "other", ContributionKind.class, other));
    }

    private ContributionKind chosenKind(String place) {
        return Typed.chosen(place + "kind", ContributionKind.class, kind);
    }

    private Within chosenWithin(String place) {
        return Typed.chosen(place + "within", Within.class, within);
    }

    private String chosenBadge(String place) {
        if (badge.isEmpty()) {
            throw RuleViolation.at(place + "badge", "forms.choose");
        }
        return badge;
    }

    private int number(String place, int most) {
        int typed = SHAPE.matcher(count).matches() ? Integer.parseInt(count) : 0;
        if (typed < 1 || typed > most) {
            throw RuleViolation.at(place + "count", "recognition.badgeDesk.count", most);
        }
        return typed;
    }
}
