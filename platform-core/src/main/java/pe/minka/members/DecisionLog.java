package pe.minka.members;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.Forbidden;

/** Writes what administrators decide on people, and what they tried to, into the audit log. */
@Component
class DecisionLog {

    static final String SUBJECT = "member";

    private final AuditLog audit;

    DecisionLog(AuditLog audit) {
        this.audit = audit;
    }

    void record(
            @Nullable Access admin,
            String action,
            MemberView person,
            @Nullable Reason reason,
            Map<String, String> facts) {
        var id = person.id().value().toString();
        audit.record(AuditRecord.of(admin == null ? null : admin.id().actor(), action, SUBJECT, id)
                .inRegion(person.region())
                .because(reason == null ? null : reason.text())
                .with(facts));
    }

    /** To be thrown; whoever throws it must not roll the transaction back, or the attempt would leave no trace. */
    Forbidden refuse(
            Access admin, String attempted, MemberView person, Authority.Refusal refusal, Map<String, String> facts) {
        Map<String, String> details = new HashMap<>(facts);
        details.put("attempted", attempted);
        details.put("rule", refusal.name());
        record(admin, "decision.refused", person, null, details);
        return new Forbidden(attempted + " refused: " + refusal);
    }
}
