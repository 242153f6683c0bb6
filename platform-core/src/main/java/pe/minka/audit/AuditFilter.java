package pe.minka.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/** What somebody looks for in the audit log; whatever is null does not narrow the search. */
public record AuditFilter(
        @Nullable ActorId actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String region,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}
