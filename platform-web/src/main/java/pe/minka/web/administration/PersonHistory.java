package pe.minka.web.administration;

import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.factors.SecondStep;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** What was decided about a person, as far as the administrator who looks may read it, and how they come in. */
@Component
class PersonHistory {

    private static final int SHOWN = 20;

    private final AuditLog audit;
    private final AuditLines lines;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SecondStep steps;

    PersonHistory(
            AuditLog audit,
            AuditLines lines,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            SecondStep steps) {
        this.audit = audit;
        this.lines = lines;
        this.sessions = sessions;
        this.steps = steps;
    }

    /** The latest first. */
    List<AuditLine> of(Access admin, MemberId person) {
        var filter = new AuditFilter(null, null, person.value().toString(), null, null, null);
        return lines.of(audit.latest(AuditReach.narrow(filter, admin), SHOWN));
    }

    boolean hasSecondStep(MemberId person) {
        return steps.isSetUp(person);
    }

    int openSessions(MemberId person) {
        return sessions.findByPrincipalName(person.value().toString()).size();
    }
}
