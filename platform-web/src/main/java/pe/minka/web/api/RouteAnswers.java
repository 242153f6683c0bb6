package pe.minka.web.api;

import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.Guard;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.RouteReading;
import pe.minka.practices.RouteView;
import pe.minka.practices.StageDecision;
import pe.minka.practices.StageRequest;
import pe.minka.practices.route.Review;
import pe.minka.practices.route.Verdict;
import pe.minka.shared.Peru;

/** Routes of practices as programs read them, with the reasons of the guards in Spanish. */
@Component
class RouteAnswers {

    private final RouteReading reading;
    private final PracticeReading practices;
    private final MessageSource messages;

    RouteAnswers(RouteReading reading, PracticeReading practices, MessageSource messages) {
        this.reading = reading;
        this.practices = practices;
        this.messages = messages;
    }

    RouteJson route(Access me, String code) {
        var route = reading.route(me, code);
        var assessments = route.assessments();
        return new RouteJson(
                code,
                route.stage(),
                route.next().orElse(null),
                route.guards().stream().map(this::check).toList(),
                route.request().map(RouteAnswers::request).orElse(null),
                assessments.classification(),
                assessments.all().entrySet().stream()
                        .map(one -> new RouteJson.Assessed(one.getKey(), one.getValue()))
                        .toList(),
                assessments.reviews().stream()
                        .map(review -> reviewed(route, review))
                        .toList(),
                route.decisions().stream().map(RouteAnswers::decided).toList(),
                assessments.version(),
                route.force().now(),
                route.force().until());
    }

    /** Nobody but its team knows of a draft. */
    ReadinessJson readiness(Access me, String code) {
        var draft = practices.draft(me, code);
        return new ReadinessJson(
                code,
                draft.title(),
                draft.isReady(),
                draft.guards().stream().map(this::check).toList());
    }

    StageRequestJson request(Access me, String code) {
        return request(reading.route(me, code).request().orElseThrow());
    }

    private RouteJson.Check check(Guard guard) {
        var reason = guard.reason();
        String text = Objects.requireNonNull(
                messages.getMessage(reason.code(), reason.arguments().toArray(), Peru.LOCALE));
        return new RouteJson.Check(guard.code(), guard.met(), text, guard.fix());
    }

    private static RouteJson.Reviewed reviewed(RouteView route, Review review) {
        return new RouteJson.Reviewed(
                review.level(),
                review.reviewer().value(),
                review.at(),
                review.version(),
                route.assessments().isCurrent(review),
                review.verdicts().stream().map(RouteAnswers::verdict).toList());
    }

    private static VerdictJson verdict(Verdict verdict) {
        return new VerdictJson(verdict.criterion(), verdict.met(), verdict.reason(), verdict.improvement());
    }

    private static RouteJson.Decided decided(StageDecision decision) {
        return new RouteJson.Decided(
                decision.outcome(),
                decision.from(),
                decision.to(),
                decision.reason(),
                decision.missing(),
                decision.by().value(),
                decision.at(),
                decision.version());
    }

    private static StageRequestJson request(StageRequest request) {
        return new StageRequestJson(request.id().value(), request.stage(), request.words(), request.at());
    }
}
