package pe.minka.identities;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.identities.IdentityChanged.Change;
import pe.minka.members.MemberId;

/** Writes down with which accounts a member comes in, and tells it to whom it concerns. */
@Component
class IdentityLog {

    private final Provider provider;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityLog(Provider provider, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.provider = provider;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(MemberId member, @Nullable String region, String issuer, Change change) {
        String who = member.value().toString();
        audit.record(
                AuditRecord.of(member.actor(), action(change), "member", who).inRegion(region));
        events.publishEvent(new IdentityChanged(member, provider.label(issuer), change, clock.instant()));
    }

    private static String action(Change change) {
        return switch (change) {
            case LINKED -> "identity.linked";
            case REMOVED -> "identity.removed";
        };
    }
}
