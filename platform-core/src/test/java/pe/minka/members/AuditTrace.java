package pe.minka.members;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditView;
import pe.minka.shared.PageRequest;

/** What the audit log says about a person, the latest first. */
@Component
class AuditTrace {

    private final AuditLog audit;

    AuditTrace(AuditLog audit) {
        this.audit = audit;
    }

    List<AuditView> of(MemberId person) {
        var filter = new AuditFilter(null, null, person.value().toString(), null, null, null);
        return audit.page(filter, new PageRequest(1, 100)).items();
    }

    List<String> actions(MemberId person) {
        return of(person).stream().map(AuditView::action).toList();
    }
}
