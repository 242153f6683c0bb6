package pe.minka.members;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.shared.RuleViolation;

/** A proposal that somebody become an administrator; it has effect once a second person confirms it. */
@Table("role_request")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class RoleRequest extends AbstractAggregateRoot<RoleRequest> {

    static final Duration LIFE = Duration.ofDays(14);

    enum Status {
        WAITING,
        CONFIRMED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    @Id
    private final RoleRequestId id;

    @Version
    private @Nullable Integer version;

    private final MemberId member;
    private final @Nullable String region;
    private final String reason;
    private final MemberId requestedBy;
    private final Instant requestedAt;
    private final Instant expiresAt;
    private Status status;
    private @Nullable MemberId confirmedBy;
    private @Nullable MemberId closedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closingReason;

    @PersistenceCreator
    RoleRequest(
            RoleRequestId id,
            @Nullable Integer version,
            MemberId member,
            @Nullable String region,
            String reason,
            MemberId requestedBy,
            Instant requestedAt,
            Instant expiresAt,
            Status status,
            @Nullable MemberId confirmedBy,
            @Nullable MemberId closedBy,
            @Nullable Instant closedAt,
            @Nullable String closingReason) {
        this.id = id;
        this.version = version;
        this.member = member;
        this.region = region;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.expiresAt = expiresAt;
        this.status = status;
        this.confirmedBy = confirmedBy;
        this.closedBy = closedBy;
        this.closedAt = closedAt;
        this.closingReason = closingReason;
    }

    static RoleRequest propose(
            MemberId member, @Nullable String region, Reason reason, MemberId requestedBy, Instant now) {
        var request = new RoleRequest(
                RoleRequestId.next(),
                null,
                member,
                region,
                reason.text(),
                requestedBy,
                now,
                now.plus(LIFE),
                Status.WAITING,
                null,
                null,
                null,
                null);
        request.registerEvent(new RoleRequested(member, region, requestedBy, now));
        return request;
    }

    /** The person who proposed and the person proposed are never the second person. */
    boolean mayBeDecidedBy(MemberId second) {
        return !second.equals(requestedBy) && !second.equals(member);
    }

    RoleGrant confirm(MemberId second, Instant now) {
        requireWaiting(now);
        close(Status.CONFIRMED, second, now);
        confirmedBy = second;
        return new RoleGrant(Role.ADMINISTRATOR, region, second, now);
    }

    void decline(MemberId second, Reason why, Instant now) {
        requireWaiting(now);
        close(Status.DECLINED, second, now);
        closingReason = why.text();
        registerEvent(new RoleRequestDeclined(member, region, requestedBy, why.text(), now));
    }

    void withdraw(MemberId proposer, Reason why, Instant now) {
        requireWaiting(now);
        close(Status.WITHDRAWN, proposer, now);
        closingReason = why.text();
        registerEvent(new RoleRequestClosed(member, region, now));
    }

    /** Nobody decided in time, or who proposed may no longer propose. */
    void lapse(Instant now) {
        close(Status.EXPIRED, null, now);
        registerEvent(new RoleRequestClosed(member, region, now));
    }

    boolean isOverdue(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private void close(Status end, @Nullable MemberId by, Instant now) {
        status = end;
        closedBy = by;
        closedAt = now;
    }

    private void requireWaiting(Instant now) {
        if (status != Status.WAITING) {
            throw new RuleViolation("members.requestDecided");
        }
        if (isOverdue(now)) {
            throw new RuleViolation("members.requestExpired");
        }
    }

    RoleRequestId id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    RoleScope scope() {
        return new RoleScope(Role.ADMINISTRATOR, region);
    }

    String reason() {
        return reason;
    }

    MemberId requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
