package pe.minka.members;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.organisations.Regions;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/**
 * Gives roles and takes them away. Advisors and moderators get theirs at once; an administrator is only proposed here,
 * see {@link RoleRequests}.
 */
@Service
public class Roles {

    private static final String GRANTED = "role.granted";
    private static final String REVOKED = "role.revoked";

    private final MemberRepository members;
    private final RoleRequests requests;
    private final Jurisdiction jurisdiction;
    private final NationalAdministrators nationals;
    private final Regions regions;
    private final DecisionLog log;
    private final Clock clock;

    Roles(
            MemberRepository members,
            RoleRequests requests,
            Jurisdiction jurisdiction,
            NationalAdministrators nationals,
            Regions regions,
            DecisionLog log,
            Clock clock) {
        this.members = members;
        this.requests = requests;
        this.jurisdiction = jurisdiction;
        this.nationals = nationals;
        this.regions = regions;
        this.log = log;
        this.clock = clock;
    }

    /** What became of a grant: it holds, or it waits for a second administrator. */
    public enum Outcome {
        GRANTED,
        PROPOSED
    }

    /** Whether there is any point in offering it. */
    public boolean mayChange(Access admin, MemberView person, RoleScope scope) {
        return Authority.over(admin, person, scope).isEmpty();
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public Outcome grant(Access admin, MemberId id, RoleScope scope, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, GRANTED, scope);
        if (scope.region() != null && regions.find(scope.region()).isEmpty()) {
            throw RuleViolation.at("region", "members.regionUnknown");
        }
        if (scope.role() == Role.ADMINISTRATOR) {
            requests.propose(admin, person, scope, reason);
            return Outcome.PROPOSED;
        }
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        var before = member.grants();
        if (!member.grant(new RoleGrant(scope.role(), scope.region(), admin.id(), clock.instant()))) {
            throw RuleViolation.at("role", "members.roleHeld");
        }
        members.save(member);
        log.record(admin, GRANTED, person, reason, change(scope, before, member));
        return Outcome.GRANTED;
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void revoke(Access admin, MemberId id, RoleScope scope, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, REVOKED, scope);
        if (Rank.of(scope) == Rank.NATIONAL_ADMINISTRATOR && nationals.isLast(id)) {
            throw log.refuse(
                    admin, REVOKED, person, Authority.Refusal.LAST_ADMINISTRATOR, Map.of("role", scope.code()));
        }
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        var before = member.grants();
        if (!member.revoke(scope, reason.text(), clock.instant())) {
            throw RuleViolation.at("role", "members.roleNotHeld");
        }
        members.save(member);
        log.record(admin, REVOKED, person, reason, change(scope, before, member));
    }

    static Map<String, String> change(RoleScope scope, Set<RoleGrant> before, Member after) {
        return Map.of(
                "role", scope.code(), "before", RoleScope.codes(before), "after", RoleScope.codes(after.grants()));
    }
}
