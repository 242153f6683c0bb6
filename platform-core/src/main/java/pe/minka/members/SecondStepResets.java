package pe.minka.members;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Forbidden;

/** For whoever lost the phone and the codes: an administrator undoes the second step, with a reason. */
@Service
public class SecondStepResets {

    private static final String RESET = "secondStep.reset";

    private final Jurisdiction jurisdiction;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStepResets(Jurisdiction jurisdiction, DecisionLog log, ApplicationEventPublisher events, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void reset(Access admin, MemberId id, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, RESET);
        events.publishEvent(new SecondStepReset(id, clock.instant()));
        log.record(admin, RESET, person, reason, Map.of());
    }
}
