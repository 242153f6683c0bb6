package pe.minka.web.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.points.PointsReviews;
import pe.minka.gamification.points.ReviewView;
import pe.minka.gamification.standings.Ladders;
import pe.minka.members.Access;
import pe.minka.web.recognition.RecognitionCrumbs.Place;

/** The pages on which administrators answer about points and say what the standings take. */
@Component
class DecisionPages {

    private final PointsReviews reviews;
    private final Ladders ladders;
    private final RecognitionNames names;
    private final PointsWords words;
    private final RecognitionCrumbs crumbs;

    DecisionPages(
            PointsReviews reviews,
            Ladders ladders,
            RecognitionNames names,
            PointsWords words,
            RecognitionCrumbs crumbs) {
        this.reviews = reviews;
        this.ladders = ladders;
        this.names = names;
        this.words = words;
        this.crumbs = crumbs;
    }

    /** A request that waits, with the name of who asks. */
    record Line(String id, String person, String member, String text, Instant at, boolean mine, boolean open) {}

    /** What the standings took from a moment on. */
    record Past(int version, List<String> steps, String by, Instant at, String reason) {}

    String ladder(Access admin, Model model) {
        model.addAttribute(
                "history",
                ladders.history(admin).stream()
                        .map(one -> new Past(
                                one.ladder().version(),
                                one.ladder().steps().stream()
                                        .map(step -> crumbs.text(
                                                "recognition.ladder.step",
                                                step.label(),
                                                String.valueOf(step.points()),
                                                step.kinds()))
                                        .toList(),
                                names.of(one.by()),
                                one.at(),
                                one.reason()))
                        .toList());
        model.addAttribute("crumbs", crumbs.here(Place.STANDINGS));
        return "recognition/ladder";
    }

    String reviews(Access admin, Model model) {
        model.addAttribute(
                "reviews",
                reviews.waiting(admin).stream().map(one -> line(admin, one)).toList());
        model.addAttribute("crumbs", crumbs.here(Place.REVIEWS));
        return "recognition/reviews";
    }

    String review(Access admin, UUID id, Model model) {
        var review = reviews.find(admin, id);
        var line = line(admin, review);
        model.addAttribute("review", line);
        model.addAttribute("rows", words.rows(reviews.lines(admin, review)));
        model.addAttribute("crumbs", crumbs.one(Place.REVIEWS, line.person()));
        return "recognition/review";
    }

    private Line line(Access admin, ReviewView review) {
        return new Line(
                review.id().toString(),
                names.of(review.member()),
                review.member().value().toString(),
                review.words(),
                review.askedAt(),
                review.member().equals(admin.id()),
                review.isOpen());
    }
}
