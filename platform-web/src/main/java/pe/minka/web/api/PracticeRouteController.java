package pe.minka.web.api;

import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.practices.StageRequests;
import pe.minka.web.security.Me;

/** The route of a practice: what it needs, and its holder asking for the next stage. */
@RestController
class PracticeRouteController {

    private static final String ONE = "/api/v1/practices/{code}";

    private final StageRequests requests;
    private final RouteAnswers answers;

    PracticeRouteController(StageRequests requests, RouteAnswers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    @GetMapping(ONE + "/route")
    RouteJson readPracticeRoute(@Me Access me, @PathVariable String code) {
        return answers.route(me, code);
    }

    @GetMapping(ONE + "/publication")
    ReadinessJson readPracticeReadiness(@Me Access me, @PathVariable String code) {
        return answers.readiness(me, code);
    }

    @PostMapping(ONE + "/stage-requests")
    @ResponseStatus(HttpStatus.CREATED)
    StageRequestJson askForStage(@Me Access me, @PathVariable String code, @RequestBody NewStageRequest request) {
        requests.ask(me, code, Objects.requireNonNullElse(request.words(), ""));
        return answers.request(me, code);
    }
}
