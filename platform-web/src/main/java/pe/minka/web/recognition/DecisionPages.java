package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.gamification.points.PointsReviews;
import pe.minka.gamification.points.ReviewView;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;

/** The pages on which administrators answer about points. */
@Component
class DecisionPages {

    private static final String REVIEWS = "recognition.place.REVIEWS";

    private final PointsReviews reviews;
    private final RecognitionNames names;
    private final PointsWords words;
    private final RecognitionTrail trail;

    DecisionPages(PointsReviews reviews, RecognitionNames names, PointsWords words, RecognitionTrail trail) {
        this.reviews = reviews;
        this.names = names;
        this.words = words;
        this.trail = trail;
    }

    /** A request that waits, with the name of who asks. */
    record Line(String id, String person, String member, String text, Instant at, boolean mine, boolean open) {}

    String reviews(Access admin, Model model) {
        var waiting = reviews.waiting(admin);
        var known = names.among(waiting.stream().map(ReviewView::member));
        model.addAttribute(
                "reviews",
                waiting.stream()
                        .map(one -> line(admin, one, known.of(one.member())))
                        .toList());
        model.addAttribute("crumbs", trail.to(REVIEWS));
        return "recognition/reviews";
    }

    String review(Access admin, UUID id, Model model) {
        var review = reviews.find(admin, id);
        var line = line(admin, review, names.of(review.member()));
        model.addAttribute("review", line);
        model.addAttribute("answer", review.answer());
        model.addAttribute("rows", words.rows(admin, reviews.lines(admin, review)));
        model.addAttribute("crumbs", trail.beyond(REVIEWS, ReviewsController.LIST, line.person()));
        return "recognition/review";
    }

    /** Whoever was second is told, also if they had not written an answer. */
    String refused(
            Access admin, UUID id, ReasonForm form, BindingResult errors, HttpServletResponse response, Model model) {
        if (!reviews.find(admin, id).isOpen()) {
            FormErrors.late(errors, "gamification.review.answered", form.reason(), response, model);
        }
        return review(admin, id, model);
    }

    private static Line line(Access admin, ReviewView review, String person) {
        return new Line(
                review.id().toString(),
                person,
                review.member().value().toString(),
                review.words(),
                review.askedAt(),
                review.member().equals(admin.id()),
                review.isOpen());
    }
}
