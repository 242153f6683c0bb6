package pe.minka.members;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Proposed administrators: a second, different national administrator confirms or declines them. */
@Service
public class RoleRequests {

    private static final String NATIONAL = "only national administrators";

    private static final String PROPOSED = "role.proposed";
    private static final String CONFIRMED = "role.confirmed";
    private static final String DECLINED = "role.declined";
    private static final String WITHDRAWN = "role.withdrawn";
    private static final String EXPIRED = "role.expired";

    private final RoleRequestRepository requests;
    private final MemberRepository members;
    private final MemberDirectory directory;
    private final NationalAdministrators nationals;
    private final DecisionLog log;
    private final Clock clock;

    RoleRequests(
            RoleRequestRepository requests,
            MemberRepository members,
            MemberDirectory directory,
            NationalAdministrators nationals,
            DecisionLog log,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.directory = directory;
        this.nationals = nationals;
        this.log = log;
        this.clock = clock;
    }

    void propose(Access admin, MemberView person, RoleScope scope, Reason reason) {
        if (person.status() != MemberStatus.ACTIVE) {
            throw new RuleViolation("members.notActive");
        }
        if (scope.isHeldBy(person.grants())) {
            throw RuleViolation.at("role", "members.roleHeld");
        }
        requests.findWaiting(person.id(), scope.region()).ifPresent(this::makeRoom);
        requests.save(RoleRequest.propose(person.id(), scope.region(), reason, admin.id(), clock.instant()));
        log.record(admin, PROPOSED, person, reason, Map.of("role", scope.code()));
    }

    /** An overdue proposal, or one whose author may no longer propose, gives way to a new one. */
    private void makeRoom(RoleRequest old) {
        if (!old.isOverdue(clock.instant()) && nationals.includes(old.requestedBy())) {
            throw RuleViolation.at("role", "members.requestWaiting");
        }
        lapse(old);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<RoleRequestView> open(Access admin) {
        admin.requireNational(NATIONAL);
        List<RoleRequest> open = requests.findOpen(clock.instant());
        Set<MemberId> people = new HashSet<>();
        open.forEach(request -> people.addAll(List.of(request.member(), request.requestedBy())));
        var views = directory.findAll(people);
        return open.stream().map(request -> view(request, views)).toList();
    }

    /** Empty when nobody can decide on it any more. */
    @Transactional(readOnly = true)
    public Optional<RoleRequestView> find(Access admin, RoleRequestId id) {
        load(admin, id);
        return open(admin).stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /**
     * Whether the proposal of that moment still waits; if so it is decided only after the transaction that asks, so that
     * what is told there is told in time.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isWaiting(RoleRequested event) {
        return requests.holdWaiting(event.member(), event.region(), event.at()).isPresent();
    }

    /** Whom it is about, whatever became of it. */
    @Transactional(readOnly = true)
    public MemberId candidate(Access admin, RoleRequestId id) {
        return load(admin, id).member();
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void confirm(Access admin, RoleRequestId id) {
        var request = load(admin, id);
        var person = person(request);
        requireSecondPerson(admin, request, person, CONFIRMED);
        if (!nationals.includes(request.requestedBy())) {
            throw new RuleViolation("members.requestLapsed");
        }
        var member = members.findById(person.id()).orElseThrow(() -> new MemberNotFound(person.id()));
        var before = member.grants();
        if (!member.grant(request.confirm(admin.id(), clock.instant()))) {
            throw new RuleViolation("members.roleHeld");
        }
        requests.save(request);
        members.save(member);
        Map<String, String> facts = new HashMap<>(Roles.change(request.scope(), before, member));
        facts.put("proposedBy", request.requestedBy().value().toString());
        log.record(admin, CONFIRMED, person, new Reason(request.reason()), facts);
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void decline(Access admin, RoleRequestId id, Reason reason) {
        var request = load(admin, id);
        var person = person(request);
        requireSecondPerson(admin, request, person, DECLINED);
        request.decline(admin.id(), reason, clock.instant());
        requests.save(request);
        log.record(
                admin, DECLINED, person, reason, Map.of("role", request.scope().code()));
    }

    /** Only who proposed it withdraws it. */
    @Transactional(noRollbackFor = Forbidden.class)
    public void withdraw(Access admin, RoleRequestId id, Reason reason) {
        var request = load(admin, id);
        var person = person(request);
        var facts = Map.of("role", request.scope().code());
        if (!request.requestedBy().equals(admin.id())) {
            throw log.refuse(admin, WITHDRAWN, person, Authority.Refusal.SCOPE, facts);
        }
        request.withdraw(admin.id(), reason, clock.instant());
        requests.save(request);
        log.record(admin, WITHDRAWN, person, reason, facts);
    }

    @Scheduled(cron = "0 41 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "expire-role-requests")
    @Transactional
    public void expireOverdue() {
        requests.findOverdue(clock.instant()).forEach(this::lapse);
    }

    private void lapse(RoleRequest request) {
        request.lapse(clock.instant());
        requests.save(request);
        log.record(
                null,
                EXPIRED,
                person(request),
                null,
                Map.of("role", request.scope().code()));
    }

    private RoleRequest load(Access admin, RoleRequestId id) {
        admin.requireNational(NATIONAL);
        return requests.findById(id).orElseThrow(() -> new NotFound("role request " + id.value()));
    }

    private MemberView person(RoleRequest request) {
        return directory.find(request.member()).orElseThrow(() -> new MemberNotFound(request.member()));
    }

    private void requireSecondPerson(Access admin, RoleRequest request, MemberView person, String action) {
        if (!request.mayBeDecidedBy(admin.id())) {
            var facts = Map.of("role", request.scope().code());
            throw log.refuse(admin, action, person, Authority.Refusal.SECOND_PERSON, facts);
        }
    }

    private static RoleRequestView view(RoleRequest request, Map<MemberId, MemberView> people) {
        return new RoleRequestView(
                request.id(),
                Objects.requireNonNull(people.get(request.member())),
                request.scope(),
                request.reason(),
                Objects.requireNonNull(people.get(request.requestedBy())),
                request.requestedAt(),
                request.expiresAt());
    }
}
