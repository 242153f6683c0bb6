package pe.minka.audit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/**
 * One privileged action. The action is a stable code such as {@code role.granted}; the region says which regional
 * administrators may read it, none means national.
 */
public record AuditRecord(
        @Nullable ActorId actor,
        String action,
        String subjectKind,
        String subject,
        @Nullable String region,
        @Nullable String reason,
        Map<String, String> details) {

    public AuditRecord {
        Objects.requireNonNull(action);
        Objects.requireNonNull(subjectKind);
        Objects.requireNonNull(subject);
        details = Map.copyOf(details);
    }

    public static AuditRecord of(@Nullable ActorId actor, String action, String subjectKind, String subject) {
        return new AuditRecord(actor, action, subjectKind, subject, null, null, Map.of());
    }

    public AuditRecord inRegion(@Nullable String code) {
        return new AuditRecord(actor, action, subjectKind, subject, code, reason, details);
    }

    public AuditRecord because(@Nullable String why) {
        return new AuditRecord(actor, action, subjectKind, subject, region, why, details);
    }

    public AuditRecord with(Map<String, String> facts) {
        return new AuditRecord(actor, action, subjectKind, subject, region, reason, facts);
    }
}
