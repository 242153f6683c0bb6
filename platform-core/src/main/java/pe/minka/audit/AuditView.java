package pe.minka.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/** An entry of the audit log as it is read. */
public record AuditView(
        long serial,
        Instant at,
        @Nullable ActorId actor,
        String action,
        String subjectKind,
        String subject,
        @Nullable String region,
        @Nullable String reason,
        Map<String, String> details) {

    public AuditView {
        details = Map.copyOf(details);
    }
}
