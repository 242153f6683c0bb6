package pe.minka.practices;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.practices.route.Words;
import pe.minka.shared.RuleViolation;

/** The holder asks for the next stage once the team has done its part, and may take it back (pedir el avance). */
@Service
@Transactional
public class StageRequests {

    private static final String REVIEWS = "reviews";

    private final RouteDesk desk;
    private final RouteFacts facts;
    private final RequestRows requests;
    private final Clock clock;

    StageRequests(RouteDesk desk, RouteFacts facts, RequestRows requests, Clock clock) {
        this.desk = desk;
        this.facts = facts;
        this.requests = requests;
        this.clock = clock;
    }

    /** Asking for what one has asked for already changes nothing. */
    public RequestId ask(Access me, String code, String words) {
        var dossier = desk.openAsHolder(me, code);
        var open = requests.open(dossier.practice().id());
        if (open.isPresent()) {
            return open.get().id();
        }
        var stage = Route.after(dossier.stage()).orElseThrow(() -> new RuleViolation("practices.route.atTheEnd"));
        if (!isReady(stage, dossier)) {
            throw new RuleViolation("practices.route.pending");
        }
        var request =
                new StageRequest(RequestId.next(), stage, Words.optional("words", words), me.id(), clock.instant());
        requests.add(dossier.practice().id(), request);
        desk.record(me, "practice.stageRequested", dossier, null, Map.of("stage", stage.name()));
        desk.tell(new StageRequested(dossier.practice().id(), code, dossier.title(), stage, me.id(), request.at()));
        return request.id();
    }

    /** Reviewers come when the rest is there: only their part may still be missing. */
    private boolean isReady(Stage stage, Dossier dossier) {
        return isReady(Route.to(stage, facts.of(dossier)));
    }

    static boolean isReady(java.util.List<Guard> guards) {
        return guards.stream().allMatch(guard -> guard.met() || guard.code().equals(REVIEWS));
    }

    public void withdraw(Access me, String code, RequestId id) {
        var dossier = desk.openAsHolder(me, code);
        require(requests, dossier, id);
        Instant now = clock.instant();
        requests.close(id, RequestRows.Outcome.WITHDRAWN, now);
        desk.record(me, "practice.stageWithdrawn", dossier, null, Map.of());
        desk.tell(new StageRequestClosed(dossier.practice().id(), code, me.id(), now));
    }

    /** Whoever comes second learns that it is settled. */
    static StageRequest require(RequestRows requests, Dossier dossier, RequestId id) {
        return requests.open(dossier.practice().id())
                .filter(request -> request.id().equals(id))
                .orElseThrow(() -> new RuleViolation("practices.route.closed"));
    }
}
