package pe.minka.gamification.standings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pe.minka.gamification.Standing;
import pe.minka.shared.RuleViolation;

/** The three standings as one version of them says; the higher one never takes less than the lower one. */
public record Ladder(int version, Step participating, Step distinguished, Step transforming) {

    public Ladder {
        if (distinguished.isCalledAs(participating)) {
            throw RuleViolation.at("distinguished", "gamification.step.same");
        }
        if (transforming.isCalledAs(participating) || transforming.isCalledAs(distinguished)) {
            throw RuleViolation.at("transforming", "gamification.step.same");
        }
        if (transforming.points() < distinguished.points()) {
            throw RuleViolation.at("transformingPoints", "gamification.step.lower", distinguished.points());
        }
        if (transforming.kinds() < distinguished.kinds()) {
            throw RuleViolation.at("transformingKinds", "gamification.step.fewer", distinguished.kinds());
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
