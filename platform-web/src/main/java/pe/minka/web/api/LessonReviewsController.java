package pe.minka.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonState;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** What reviewers decide about lessons of others, each about the version they have read. */
@RestController
class LessonReviewsController {

    private final LessonReview review;

    LessonReviewsController(LessonReview review) {
        this.review = review;
    }

    @PostMapping(LessonsController.ONE + "/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    LessonStateJson reviewLesson(
            @Me Access me,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestBody NewReviewJson sent) {
        if (version == null) {
            throw new NotUnderstood("version", "api.field.missing");
        }
        String reason = Sent.text(sent.reason());
        return switch (sent.decision()) {
            case PUBLISH -> {
                review.publish(me, code, version, reason);
                yield new LessonStateJson(code, LessonState.PUBLISHED);
            }
            case GIVE_BACK -> {
                review.giveBack(me, code, version, reason);
                yield new LessonStateJson(code, LessonState.DRAFT);
            }
        };
    }
}
