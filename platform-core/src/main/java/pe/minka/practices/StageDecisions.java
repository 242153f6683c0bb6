package pe.minka.practices;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.route.Words;
import pe.minka.shared.RuleViolation;

/** Advisors and administrators decide on the route, one step at a time and with a reason that is kept for ever. */
@Service
@Transactional
public class StageDecisions {

    private final RouteDesk desk;
    private final RouteFacts facts;
    private final RequestRows requests;
    private final DecisionRows decisions;
    private final Clock clock;

    StageDecisions(RouteDesk desk, RouteFacts facts, RequestRows requests, DecisionRows decisions, Clock clock) {
        this.desk = desk;
        this.facts = facts;
        this.requests = requests;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The stage it has from now on. Whoever sends it twice has decided once. */
    public Stage approve(Access me, String code, RequestId id, String reason) {
        var dossier = desk.openAsReferee(me, code);
        var before = decisions.find(dossier.practice().id(), id, me.id(), StageOutcome.APPROVED);
        return before.map(StageDecision::to).orElseGet(() -> approve(me, dossier, id, reason));
    }

    private Stage approve(Access me, Dossier dossier, RequestId id, String reason) {
        var request = StageRequests.require(requests, dossier, id);
        String why = Words.required("reason", reason);
        var from = dossier.stage();
        requireNext(from, request.stage());
        if (!Route.to(request.stage(), facts.of(dossier)).stream().allMatch(Guard::met)) {
            throw new RuleViolation("practices.route.pending");
        }
        var now = clock.instant();
        dossier.practice().moveTo(request.stage());
        desk.save(dossier);
        settle(dossier, request, RequestRows.Outcome.APPROVED, now);
        keep(dossier, StageOutcome.APPROVED, from, request.stage(), why, null, me, request.id(), now);
        desk.record(me, "practice.advanced", dossier, why, steps(from, request.stage()));
        desk.tell(new PracticeAdvanced(
                dossier.practice().id(),
                dossier.practice().code(),
                dossier.title(),
                request.stage(),
                dossier.practice().members(),
                me.id(),
                now));
        return request.stage();
    }

    /** It stays where it is, and the team learns what is missing: once, however often it is sent. */
    public void notYet(Access me, String code, RequestId id, String reason, String missing) {
        var dossier = desk.openAsReferee(me, code);
        if (decisions
                .find(dossier.practice().id(), id, me.id(), StageOutcome.NOT_YET)
                .isPresent()) {
            return;
        }
        var request = StageRequests.require(requests, dossier, id);
        String why = Words.required("reason", reason);
        String lacking = Words.required("missing", missing);
        var now = clock.instant();
        settle(dossier, request, RequestRows.Outcome.NOT_YET, now);
        keep(dossier, StageOutcome.NOT_YET, dossier.stage(), request.stage(), why, lacking, me, request.id(), now);
        desk.record(me, "practice.notAdvanced", dossier, why, steps(dossier.stage(), request.stage()));
        desk.tell(new PracticeNotAdvanced(
                dossier.practice().id(),
                code,
                dossier.title(),
                request.stage(),
                dossier.practice().members(),
                me.id(),
                now));
    }

    /** From the stage whoever decides had before them, so that sending it twice is one step. */
    public void stepBack(Access me, String code, Stage from, String reason) {
        var dossier = desk.openAsReferee(me, code);
        if (dossier.stage() != from) {
            throw new RuleViolation("practices.route.moved");
        }
        var to = Route.before(from).orElseThrow(() -> new RuleViolation("practices.route.atTheStart"));
        String why = Words.required("reason", reason);
        var now = clock.instant();
        dossier.practice().moveTo(to);
        desk.save(dossier);
        requests.open(dossier.practice().id())
                .ifPresent(request -> settle(dossier, request, RequestRows.Outcome.STEPPED_BACK, now));
        keep(dossier, StageOutcome.STEPPED_BACK, from, to, why, null, me, null, now);
        desk.record(me, "practice.steppedBack", dossier, why, steps(from, to));
        desk.tell(new PracticeSteppedBack(
                dossier.practice().id(),
                code,
                dossier.title(),
                to,
                dossier.practice().members(),
                me.id(),
                now));
    }

    private static void requireNext(Stage from, Stage to) {
        if (Route.after(from).filter(next -> next == to).isEmpty()) {
            throw new RuleViolation("practices.route.oneStep");
        }
    }

    private void settle(Dossier dossier, StageRequest request, RequestRows.Outcome outcome, Instant now) {
        requests.close(request.id(), outcome, now);
        desk.tell(new StageRequestClosed(
                dossier.practice().id(), dossier.practice().code(), request.by(), now));
    }

    private void keep(
            Dossier dossier,
            StageOutcome outcome,
            Stage from,
            Stage to,
            String why,
            @Nullable String missing,
            Access me,
            @Nullable RequestId request,
            Instant now) {
        var decision = new StageDecision(outcome, from, to, dossier.version().number(), why, missing, me.id(), now);
        decisions.add(dossier.practice().id(), decision, request);
    }

    private static Map<String, String> steps(Stage from, Stage to) {
        return Map.of("from", from.name(), "to", to.name());
    }
}
