package pe.minka.web.api;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.practices.PracticeReviews;
import pe.minka.practices.RequestId;
import pe.minka.practices.Stage;
import pe.minka.practices.StageDecisions;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;
import pe.minka.web.security.Me;

/** What advisors and administrators say of a practice: their reviews and decisions. */
@RestController
class PracticeRefereeController {

    private static final String ONE = "/api/v1/practices/{code}";

    private final PracticeReviews reviews;
    private final StageDecisions decisions;
    private final RouteAnswers answers;

    PracticeRefereeController(PracticeReviews reviews, StageDecisions decisions, RouteAnswers answers) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.answers = answers;
    }

    @PostMapping(ONE + "/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    ReviewedJson reviewPractice(@Me Access me, @PathVariable String code, @RequestBody RubricJson review) {
        var level = reviews.review(me, code, review.version(), review.said());
        return new ReviewedJson(level, answers.route(me, code).classification());
    }

    @PostMapping(ONE + "/stage-decisions")
    @ResponseStatus(HttpStatus.CREATED)
    RouteJson decideStage(@Me Access me, @PathVariable String code, @RequestBody NewStageDecision decision) {
        var request = new RequestId(Objects.requireNonNullElseGet(decision.request(), Uuid7::next));
        switch (decision.outcome()) {
            case APPROVED -> decisions.approve(me, code, request, decision.why());
            case NOT_YET -> decisions.notYet(me, code, request, decision.why(), decision.lacking());
            case STEPPED_BACK ->
                decisions.stepBack(
                        me, code, Objects.requireNonNullElse(decision.from(), Stage.INITIAL), decision.why());
            case null -> throw RuleViolation.at("outcome", "practices.words.missing");
        }
        return answers.route(me, code);
    }
}
