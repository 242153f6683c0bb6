package pe.minka.members;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.RuleViolation;

/** What members say of themselves (mi cuenta): names, post, organisation, and how they want their pages. */
@Service
public class AccountProfile {

    private final MemberRepository members;
    private final OrganisationCatalogue organisations;
    private final AuditLog audit;
    private final Clock clock;

    AccountProfile(MemberRepository members, OrganisationCatalogue organisations, AuditLog audit, Clock clock) {
        this.members = members;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Moving to an organisation of another region is allowed, and the administrators of both regions can see it. */
    @Transactional
    public void describe(Access me, Profile profile) {
        var member = load(me);
        var before = member.profile().organisation();
        var after = profile.organisation();
        if (!before.equals(after)) {
            recordMove(me, before, open(after));
        }
        member.describe(profile, clock.instant());
        members.save(member);
    }

    @Transactional
    public void prefer(Access me, Preferences preferences) {
        var member = load(me);
        member.prefer(preferences);
        members.save(member);
    }

    /** To which text the member agreed, and when. */
    @Transactional(readOnly = true)
    public Optional<Consent> consent(Access me) {
        return members.findById(me.id()).map(Member::consent);
    }

    private Member load(Access me) {
        return members.findById(me.id())
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .orElseThrow(() -> new MemberNotFound(me.id()));
    }

    private OrganisationView open(OrganisationId id) {
        return organisations
                .find(id)
                .filter(OrganisationView::active)
                .orElseThrow(() -> RuleViolation.at("organisation", "members.organisationUnknown"));
    }

    private void recordMove(Access me, OrganisationId before, OrganisationView after) {
        var regions = new LinkedHashSet<@Nullable String>();
        regions.add(me.region());
        regions.add(after.region());
        var move = AuditRecord.of(
                        me.id().actor(),
                        "member.moved",
                        DecisionLog.SUBJECT,
                        me.id().value().toString())
                .with(Map.of(
                        "before",
                        before.value().toString(),
                        "after",
                        after.id().value().toString()));
        regions.forEach(region -> audit.record(move.inRegion(region)));
    }
}
