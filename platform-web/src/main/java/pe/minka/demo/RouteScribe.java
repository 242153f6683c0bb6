package pe.minka.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.AdvisoryKind;
import pe.minka.practices.PracticeAdvisories;
import pe.minka.practices.PracticeReports;
import pe.minka.practices.PracticeReviews;
import pe.minka.practices.RegisterAdvisory;
import pe.minka.practices.RouteReading;
import pe.minka.practices.RouteView;
import pe.minka.practices.StageDecisions;
import pe.minka.practices.StageRequest;
import pe.minka.practices.StageRequests;
import pe.minka.practices.TransferCompleted;
import pe.minka.practices.TransferKind;
import pe.minka.shared.Peru;

/** Asks, advises, reviews and decides as the people of a story would; what it has done before it does not do again. */
@Component
@DemoOnly
class RouteScribe {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Peru.LOCALE);

    private final RouteReading reading;
    private final StageRequests requests;
    private final StageDecisions decisions;
    private final PracticeReviews reviews;
    private final PracticeAdvisories advisories;
    private final RouteReports told;

    RouteScribe(
            RouteReading reading,
            StageRequests requests,
            StageDecisions decisions,
            PracticeReviews reviews,
            PracticeAdvisories advisories,
            RouteReports told) {
        this.reading = reading;
        this.requests = requests;
        this.decisions = decisions;
        this.reviews = reviews;
        this.advisories = advisories;
        this.told = told;
    }

    /** What others tell a practice. */
    @Component
    @DemoOnly
    record RouteReports(PracticeReports reports, DemoCast cast) {

        void transfer(String code, String receiver, LocalDate day) {
            var office = cast.organisation(OrganisationKind.UGEL, receiver).id();
            reports.transferCompleted(
                    code, new TransferCompleted("demo:" + code + ":" + receiver, TransferKind.REPLICA, office, day));
        }
    }

    /** Something has been said on the route after this already. */
    boolean isTold(Access me, String code, List<DemoRoute.Step> from) {
        var route = reading.route(me, code);
        return from.stream()
                .anyMatch(step -> route.decisions().stream()
                        .anyMatch(decision -> decision.reason().equals(step.said())));
    }

    void write(DemoRoute.Step step, Access me, String code, LocalDate day) {
        var route = reading.route(me, code);
        switch (step.act()) {
            case ADVISE -> advisories.register(me, code, advisory(step, code, day));
            case KEEP ->
                route.commitments()
                        .forEach(promise -> told.reports().commitmentClosed(code, promise.origin(), me.id()));
            case ASK -> requests.ask(me, code, step.said());
            case REVIEW -> reviews.review(me, code, route.assessments().version(), step.review());
            case APPROVE -> request(route).ifPresent(one -> decisions.approve(me, code, one.id(), step.said()));
            case NOT_YET ->
                request(route).ifPresent(one -> decisions.notYet(me, code, one.id(), step.said(), step.added()));
            case STEP_BACK -> decisions.stepBack(me, code, route.stage(), step.said());
            case TRANSFER -> told.transfer(code, Objects.requireNonNull(step.receiver()), day);
        }
    }

    private static java.util.Optional<StageRequest> request(RouteView route) {
        return route.request();
    }

    private static RegisterAdvisory advisory(DemoRoute.Step step, String code, LocalDate day) {
        var promise = step.promise();
        var due = step.dueDaysAgo();
        return new RegisterAdvisory(
                UUID.nameUUIDFromBytes((code + step.said()).getBytes(StandardCharsets.UTF_8)),
                AdvisoryKind.PERSONALISED,
                DAY.format(day.minusDays(1)),
                step.said(),
                null,
                step.added(),
                promise == null || due == null
                        ? List.of()
                        : List.of(new RegisterAdvisory.Commitment(
                                promise, DAY.format(day.plusDays(step.daysAgo() - due)))));
    }
}
