package pe.minka.gamification.standings;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pe.minka.gamification.Standing;
import pe.minka.shared.RuleViolation;

/** The three standings as one version of them says; the higher one never takes less than the lower one. */
public record Ladder(int version, Step participating, Step distinguished, Step transforming) {

    public Ladder {
        agreements(participating, distinguished, transforming).forEach(Runnable::run);
    }

    /** What they have to agree on, each by itself: whoever reads them all can say at once what is amiss. */
    public static Stream<Runnable> agreements(Step participating, Step distinguished, Step transforming) {
        return Stream.of(
                () -> require(
                        !distinguished.isCalledAs(participating),
                        () -> RuleViolation.at("distinguished", "gamification.step.same")),
                () -> require(
                        !transforming.isCalledAs(participating) && !transforming.isCalledAs(distinguished),
                        () -> RuleViolation.at("transforming", "gamification.step.same")),
                () -> require(
                        transforming.points() >= distinguished.points(),
                        () -> RuleViolation.at(
                                "transformingPoints", "gamification.step.lower", distinguished.points())),
                () -> require(
                        transforming.kinds() >= distinguished.kinds(),
                        () -> RuleViolation.at("transformingKinds", "gamification.step.fewer", distinguished.kinds())));
    }

    private static void require(boolean agreed, Supplier<RuleViolation> otherwise) {
        if (!agreed) {
            throw otherwise.get();
        }
    }

    /** From the lowest to the highest. */
    public List<Step> steps() {
        return List.of(participating, distinguished, transforming);
    }

    /** The same as another version. */
    Ladder as(int version) {
        return new Ladder(version, participating, distinguished, transforming);
    }

    /** Whether they take the same; names may differ. */
    public boolean takesAs(Ladder other) {
        return steps().stream().allMatch(step -> step.takesAs(other.of(step.standing())));
    }

    /** As it is written down with what was decided. */
    String words() {
        return steps().stream()
                .map(step -> step.label() + " " + step.points() + "/" + step.kinds())
                .collect(Collectors.joining(", "));
    }

    /** What follows the highest that somebody has reached; nothing at the top. */
    Optional<Step> next(Optional<Standing> highest) {
        return steps().stream()
                .filter(step -> highest.isEmpty() || step.standing().compareTo(highest.get()) > 0)
                .findFirst();
    }

    public Step of(Standing standing) {
        return switch (standing) {
            case PARTICIPATING -> participating;
            case DISTINGUISHED -> distinguished;
            case TRANSFORMING -> transforming;
        };
    }
}
