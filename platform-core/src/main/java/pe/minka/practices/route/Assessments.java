package pe.minka.practices.route;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.Criterion;

/**
 * Where the assessment of a practice stands: the last review of each level holds.
 *
 * @param version the one everybody reads now
 * @param alike the versions that say the same of strategy, components, results and criteria as that one
 */
public record Assessments(List<Review> reviews, int version, Set<Integer> alike) {

    public Assessments {
        reviews = List.copyOf(reviews);
        alike = Set.copyOf(alike);
    }

    /**
     * What somebody found met who has joined the team since does not count any more. A «not yet» does: no team gets rid
     * of one by whom it takes in.
     */
    public Optional<Review> last(ReviewLevel level) {
        return reviews.stream()
                .filter(review -> review.level() == level && (review.independent() || !review.isAllMet()))
                .max(Comparator.comparing(Review::at));
    }

    /** What it read is what everybody reads now, and what it found met still belongs to the same organisations. */
    public boolean isCurrent(Review review) {
        return isOfWhatIsRead(review) && (review.sameOrganisations() || !review.isAllMet());
    }

    public boolean isOfWhatIsRead(Review review) {
        return alike.contains(review.version());
    }

    private Optional<Review> current(ReviewLevel level) {
        return last(level).filter(this::isCurrent);
    }

    /** One reviewer who says no is enough; without a review nothing is assessed. */
    public Assessment of(Criterion criterion) {
        List<Review> standing = standing();
        if (standing.isEmpty()) {
            return Assessment.NOT_ASSESSED;
        }
        return standing.stream().allMatch(review -> review.meets(criterion)) ? Assessment.MET : Assessment.NOT_MET;
    }

    /** The reviews that hold: the last one of each level. */
    private List<Review> standing() {
        return Stream.of(ReviewLevel.values())
                .flatMap(level -> last(level).stream())
                .toList();
    }

    /** How many people stand behind what was found. */
    public long voices() {
        return standing().stream().map(Review::reviewer).distinct().count();
    }

    public Map<Criterion, Assessment> all() {
        Map<Criterion, Assessment> all = new EnumMap<>(Criterion.class);
        for (var criterion : Criterion.values()) {
            all.put(criterion, of(criterion));
        }
        return all;
    }

    public Classification classification() {
        return Classification.of(all().values());
    }

    /** Two different people have read what everybody reads now, and found all four criteria met. */
    public boolean isComplete() {
        return isMet(ReviewLevel.TERRITORIAL)
                && isMet(ReviewLevel.NATIONAL)
                && !current(ReviewLevel.TERRITORIAL)
                        .map(Review::reviewer)
                        .equals(current(ReviewLevel.NATIONAL).map(Review::reviewer));
    }

    public boolean isMet(ReviewLevel level) {
        return current(level).filter(Review::isAllMet).isPresent();
    }

    /** The review that is needed next; none when both are there. */
    public Optional<ReviewLevel> next() {
        return Stream.of(ReviewLevel.values()).filter(level -> !isMet(level)).findFirst();
    }

    /** Why this person may not give a review of this level now; whether they are of that level is known elsewhere. */
    public Optional<Refusal> refusal(ReviewLevel level, MemberId reviewer) {
        if (level == ReviewLevel.NATIONAL && !isMet(ReviewLevel.TERRITORIAL)) {
            return Optional.of(Refusal.TERRITORIAL_FIRST);
        }
        if (isGivenBy(other(level), reviewer)) {
            return Optional.of(Refusal.OTHER_PERSON);
        }
        return isOpen(level, reviewer) ? Optional.empty() : Optional.of(Refusal.REVIEWED);
    }

    private boolean isGivenBy(ReviewLevel level, MemberId reviewer) {
        return current(level)
                .filter(review -> review.reviewer().equals(reviewer))
                .isPresent();
    }

    /**
     * Who said no may say otherwise; somebody else only once what is judged says something else. Nobody shops around for a
     * kinder reviewer.
     */
    private boolean isOpen(ReviewLevel level, MemberId reviewer) {
        return current(level)
                .map(review -> !review.isAllMet() && review.reviewer().equals(reviewer))
                .orElse(true);
    }

    private static ReviewLevel other(ReviewLevel level) {
        return level == ReviewLevel.NATIONAL ? ReviewLevel.TERRITORIAL : ReviewLevel.NATIONAL;
    }
}
