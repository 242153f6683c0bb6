package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;

/**
 * How far a card has come, and what came of it.
 *
 * @param closesAt from when a challenge takes no more answers
 * @param practice what a post is about, or what an initiative becomes
 * @param best the contribution chosen as the best answer to a challenge
 */
record Course(
        CardStage stage,
        @Nullable Instant closesAt,
        @Nullable String practice,
        @Nullable ContributionId best,
        @Nullable Instant archivedAt) {

    static Course begin(CardKind kind, CardText said) {
        return new Course(kind.first(), said.closesAt(), said.practice(), null, null);
    }

    boolean isOpen(Instant now) {
        return stage.isLive() && !isOver(now);
    }

    private boolean isOver(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** What nobody sees takes nothing either. */
    void requireOpen(boolean shown, Instant now) {
        if (!shown || !isOpen(now)) {
            throw new RuleViolation(isOver(now) ? "walls.card.over" : "walls.card.closed");
        }
    }

    void requireLive() {
        if (!stage.isLive()) {
            throw new RuleViolation("walls.card.closed");
        }
    }

    Course closing(@Nullable Instant when) {
        return new Course(stage, when, practice, best, archivedAt);
    }

    Course accompanied() {
        requireLive();
        return new Course(CardStage.ACCOMPANIED, closesAt, practice, best, archivedAt);
    }

    Course solved(ContributionId chosen) {
        if (!stage.isLive()) {
            throw new RuleViolation("walls.solve.done");
        }
        return new Course(CardStage.SOLVED, closesAt, practice, chosen, archivedAt);
    }

    Course drafted(String code) {
        return new Course(stage, closesAt, code, best, archivedAt);
    }

    Course promoted() {
        return new Course(CardStage.PROMOTED, closesAt, practice, best, archivedAt);
    }

    /** What has become a practice is not put away any more. */
    Course archived(Instant now) {
        if (stage == CardStage.PROMOTED) {
            throw new RuleViolation("walls.card.closed");
        }
        return stage == CardStage.ARCHIVED ? this : new Course(CardStage.ARCHIVED, closesAt, practice, best, now);
    }
}
