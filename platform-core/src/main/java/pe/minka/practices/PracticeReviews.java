package pe.minka.practices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.route.Assessments;
import pe.minka.practices.route.Refusal;
import pe.minka.practices.route.Review;
import pe.minka.practices.route.ReviewLevel;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criterion;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** Reviewers say of each of the four criteria whether it is met, why, and what would make it so (revisiones). */
@Service
@Transactional
public class PracticeReviews {

    private final RouteDesk desk;
    private final ReviewRows reviews;
    private final ReviewDraftRows drafts;
    private final Clock clock;

    PracticeReviews(RouteDesk desk, ReviewRows reviews, ReviewDraftRows drafts, Clock clock) {
        this.desk = desk;
        this.reviews = reviews;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The level it counts for. The version is the one that was read; the same review sent twice is one. */
    public ReviewLevel review(Access me, String code, int version, List<Verdict> verdicts) {
        var dossier = desk.openAsReferee(me, code);
        requireWhole(verdicts);
        var id = dossier.practice().id();
        var before = reviews.of(id);
        var same = before.reviews().stream()
                .filter(review -> isSame(review, me, version, verdicts))
                .findFirst();
        if (same.isPresent()) {
            return same.get().level();
        }
        if (version != dossier.version().number()) {
            throw new RuleViolation("practices.review.newVersion");
        }
        var level = requireLevel(me, dossier, before);
        var review = new Review(version, level, me.id(), clock.instant(), true, true, verdicts);
        reviews.add(id, review);
        drafts.drop(id, me.id());
        desk.save(dossier);
        tell(me, dossier, review);
        return level;
    }

    private static boolean isSame(Review review, Access me, int version, List<Verdict> verdicts) {
        return review.reviewer().equals(me.id())
                && review.version() == version
                && review.verdicts().equals(verdicts);
    }

    private static void requireWhole(List<Verdict> verdicts) {
        List<Criterion> said = verdicts.stream().map(Verdict::criterion).toList();
        if (!said.equals(List.of(Criterion.values()))) {
            throw new RuleViolation("practices.review.incomplete");
        }
    }

    private static ReviewLevel requireLevel(Access me, Dossier dossier, Assessments before) {
        return level(me, dossier, before).orElseThrow(() -> {
            var refusal = refusal(me, dossier, before).orElseThrow();
            return refusal == Refusal.REGION
                    ? new Forbidden("may not review " + dossier.practice().code())
                    : new RuleViolation(refusal.code());
        });
    }

    /** For which level a review would count now. */
    static Optional<ReviewLevel> level(Access me, Dossier dossier, Assessments before) {
        return isWritten(dossier)
                ? dossier.levels(me).stream()
                        .filter(level -> before.refusal(level, me.id()).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** Why not, when there is none. */
    static Optional<Refusal> refusal(Access me, Dossier dossier, Assessments before) {
        if (level(me, dossier, before).isPresent()) {
            return Optional.empty();
        }
        return dossier.refusal(me)
                .or(() -> isWritten(dossier) ? Optional.empty() : Optional.of(Refusal.UNWRITTEN))
                .or(() -> dossier.levels(me).stream()
                        .reduce((one, other) -> other)
                        .flatMap(level -> before.refusal(level, me.id())))
                .or(() -> Optional.of(Refusal.REGION));
    }

    private static boolean isWritten(Dossier dossier) {
        return dossier.version().sheet().criteria().areAllWritten();
    }

    private void tell(Access me, Dossier dossier, Review review) {
        desk.record(
                me,
                "practice.reviewed",
                dossier,
                null,
                Map.of(
                        "level", review.level().name(),
                        "version", String.valueOf(review.version()),
                        "met", String.valueOf(review.met())));
        desk.tell(new ReviewDone(
                dossier.practice().id(),
                dossier.practice().code(),
                dossier.title(),
                review.level(),
                review.isAllMet(),
                me.id(),
                dossier.practice().members(),
                review.at()));
    }
}
