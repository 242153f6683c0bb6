package pe.minka.practices;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.shared.Peru;

/** The route of a practice for who reads it. */
@Service
@Transactional(readOnly = true)
public class RouteReading {

    private final RouteDesk desk;
    private final RouteFacts facts;
    private final RouteHistory history;
    private final PracticeForce force;
    private final PracticeSuccession succession;
    private final Clock clock;

    RouteReading(
            RouteDesk desk,
            RouteFacts facts,
            RouteHistory history,
            PracticeForce force,
            PracticeSuccession succession,
            Clock clock) {
        this.desk = desk;
        this.facts = facts;
        this.history = history;
        this.force = force;
        this.succession = succession;
        this.clock = clock;
    }

    public RouteView route(Access me, String code) {
        var dossier = desk.read(code);
        var practice = dossier.practice();
        var standing = facts.of(dossier);
        var next = Route.after(dossier.stage());
        List<StageDecision> decisions = history.decisions(practice.id());
        return new RouteView(
                code,
                dossier.title(),
                dossier.stage(),
                since(practice, decisions),
                next,
                next.map(stage -> Route.to(stage, standing)).orElse(List.of()),
                history.open(practice.id()),
                decisions,
                standing.assessments(),
                history.advisories(practice.id()),
                history.commitments(practice.id()),
                history.renewals(practice.id()),
                force(practice),
                Peru.dayOf(clock.instant()),
                mine(me, dossier, standing));
    }

    public RouteSummary summary(String code) {
        var practice = desk.read(code).practice();
        return new RouteSummary(
                since(practice, history.decisions(practice.id())),
                history.assessments(practice.id()),
                practice.stage() == Stage.ADVANCED ? history.replicas(practice.id()) : 0);
    }

    private RouteView.Force force(Practice practice) {
        var now = clock.instant();
        return new RouteView.Force(
                Objects.requireNonNull(practice.inForceUntil()),
                practice.isInForce(now),
                PracticeForce.isRenewable(practice, now),
                force.hasFreshEvidence(practice),
                succession.isOrphan(practice));
    }

    private static RouteView.Mine mine(Access me, Dossier dossier, Standing standing) {
        return new RouteView.Mine(
                dossier.practice().post(me.id()).orElse(null),
                dossier.refusal(me),
                PracticeReviews.level(me, dossier, standing.assessments()),
                PracticeReviews.refusal(me, dossier, standing.assessments()),
                dossier.refusal(me).isEmpty() && me.administers(dossier.region()));
    }

    /** The latest day on which it came to each stage from the one before. */
    private static Map<Stage, Instant> since(Practice practice, List<StageDecision> decisions) {
        Map<Stage, Instant> since = new EnumMap<>(Stage.class);
        since.put(Stage.INITIAL, Objects.requireNonNull(practice.publishedAt()));
        var here = Objects.requireNonNull(practice.stage());
        for (var decision : decisions.reversed()) {
            if (decision.outcome() == StageOutcome.APPROVED && decision.to().compareTo(here) <= 0) {
                since.put(decision.to(), decision.at());
            }
        }
        return since;
    }
}
