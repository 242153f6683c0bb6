package pe.minka.gamification.badges;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Standing;
import pe.minka.shared.RuleViolation;

/**
 * What an insignia takes (criterio). Its names and fields are stored data; what it means stands in {@link Measure}.
 * A season is any one of them, the best.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Criterion.Contributions.class, name = "contributions"),
    @JsonSubTypes.Type(value = Criterion.Givers.class, name = "givers"),
    @JsonSubTypes.Type(value = Criterion.Kinds.class, name = "kinds"),
    @JsonSubTypes.Type(value = Criterion.Months.class, name = "months"),
    @JsonSubTypes.Type(value = Criterion.Points.class, name = "points"),
    @JsonSubTypes.Type(value = Criterion.Reached.class, name = "standing"),
    @JsonSubTypes.Type(value = Criterion.Held.class, name = "badge"),
    @JsonSubTypes.Type(value = Criterion.All.class, name = "all"),
    @JsonSubTypes.Type(value = Criterion.Any.class, name = "any")
})
public sealed interface Criterion {

    int MOST = 1_000;
    int MOST_POINTS = 100_000;
    int MOST_MONTHS = 12;
    int MOST_PARTS = 5;

    /** Over which time something is counted; the names are stored. */
    enum Within {
        EVER,
        SEASON
    }

    /** So many accepted contributions, each of one of these kinds. */
    record Contributions(Set<ContributionKind> kinds, int count, Within within) implements Criterion {

        public Contributions {
            if (kinds.isEmpty()) {
                throw RuleViolation.at("criterion", "gamification.badge.kinds");
            }
            kinds = Set.copyOf(EnumSet.copyOf(kinds));
            count = counted(count, MOST);
        }
    }

    /** From so many different people. */
    record Givers(ContributionKind kind, int count, Within within) implements Criterion {

        public Givers {
            count = counted(count, MOST);
        }
    }

    /** So many different kinds of contribution in a season. */
    record Kinds(int count) implements Criterion {

        public Kinds {
            count = counted(count, ContributionKind.values().length);
        }
    }

    /** Something in so many different months of a season. */
    record Months(int count) implements Criterion {

        public Months {
            count = counted(count, MOST_MONTHS);
        }
    }

    /** So many points in a season. */
    record Points(int count) implements Criterion {

        public Points {
            count = counted(count, MOST_POINTS);
        }
    }

    /** This standing, or a higher one. */
    record Reached(Standing standing) implements Criterion {}

    /** Another insignia, by its code. */
    record Held(String badge) implements Criterion {}

    /** All of these. */
    record All(List<Criterion> of) implements Criterion {

        public All {
            of = parts(of);
        }
    }

    /** One of these. */
    record Any(List<Criterion> of) implements Criterion {

        public Any {
            of = parts(of);
        }
    }

    /** It and everything within it. */
    default Stream<Criterion> everything() {
        return switch (this) {
            case All all -> Stream.concat(Stream.of(this), all.of().stream().flatMap(Criterion::everything));
            case Any any -> Stream.concat(Stream.of(this), any.of().stream().flatMap(Criterion::everything));
            default -> Stream.of(this);
        };
    }

    private static int counted(int count, int most) {
        if (count < 1 || count > most) {
            throw RuleViolation.at("criterion", "gamification.badge.count", most);
        }
        return count;
    }

    private static List<Criterion> parts(List<Criterion> of) {
        if (of.isEmpty() || of.size() > MOST_PARTS) {
            throw RuleViolation.at("criterion", "gamification.badge.parts", MOST_PARTS);
        }
        return List.copyOf(of);
    }
}
