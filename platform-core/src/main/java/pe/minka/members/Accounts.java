package pe.minka.members;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Forbidden;

/**
 * Closes and opens the accounts of people (desactivar, activar), what they wrote stays; and undoes the second step of
 * whoever lost the phone and the codes.
 */
@Service
public class Accounts {

    private static final String DISABLED = "member.disabled";
    private static final String ENABLED = "member.enabled";
    private static final String SECOND_STEP_RESET = "secondStep.reset";

    private final MemberRepository members;
    private final Jurisdiction jurisdiction;
    private final NationalAdministrators nationals;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            MemberRepository members,
            Jurisdiction jurisdiction,
            NationalAdministrators nationals,
            DecisionLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.jurisdiction = jurisdiction;
        this.nationals = nationals;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is any point in offering it. */
    public boolean mayDecideOn(Access admin, MemberView person) {
        return Authority.over(admin, person).isEmpty();
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void disable(Access admin, MemberId id, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, DISABLED);
        if (nationals.isLast(id)) {
            throw log.refuse(admin, DISABLED, person, Authority.Refusal.LAST_ADMINISTRATOR, Map.of());
        }
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        member.disable(admin.id(), reason.text(), clock.instant());
        members.save(member);
        log.record(admin, DISABLED, person, reason, change(person, member));
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void enable(Access admin, MemberId id, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, ENABLED);
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        member.enable(admin.id(), clock.instant());
        members.save(member);
        log.record(admin, ENABLED, person, reason, change(person, member));
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void resetSecondStep(Access admin, MemberId id, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, SECOND_STEP_RESET);
        events.publishEvent(new SecondStepReset(id, clock.instant()));
        log.record(admin, SECOND_STEP_RESET, person, reason, Map.of());
    }

    private static Map<String, String> change(MemberView before, Member after) {
        return Map.of("before", before.status().name(), "after", after.status().name());
    }
}
