package pe.minka.audit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/**
 * What somebody looks for in the audit log, and within which regions they may look; whatever is null does not narrow
 * the search. Involved is who did something and whom it was done to.
 */
public record AuditFilter(
        @Nullable ActorId actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable String region,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Set<String> within,
        @Nullable Set<ActorId> involved) {

    public AuditFilter {
        within = within == null ? null : Set.copyOf(within);
        involved = involved == null ? null : Set.copyOf(involved);
    }

    public AuditFilter(
            @Nullable ActorId actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String region,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(actor, action, subject, region, from, until, null, null);
    }

    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null);
    }

    /** Nothing outside of these regions, and nothing national. */
    public AuditFilter within(@Nullable Set<String> regions) {
        return new AuditFilter(actor, action, subject, region, from, until, regions, involved);
    }

    public AuditFilter involving(@Nullable Set<ActorId> people) {
        return new AuditFilter(actor, action, subject, region, from, until, within, people);
    }
}
