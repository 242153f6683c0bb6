package pe.minka.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.MailAddress;
import pe.minka.members.MailDomains;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.Reason;
import pe.minka.members.Role;
import pe.minka.members.RoleRequests;
import pe.minka.members.RoleScope;
import pe.minka.members.Roles;
import pe.minka.members.TrustDomain;
import pe.minka.organisations.OrganisationKind;
import pe.minka.shared.CsvTable;

/** What administrators decided in the last months: roles, closed accounts, a trusted domain, and one proposal that waits. */
@Component
@Order(40)
@DemoOnly
class DecisionsChapter implements DemoChapter {

    private static final int LONG_STANDING_DAYS = 240;

    private final DemoCast cast;
    private final DemoStory story;
    private final Roles roles;
    private final Accounts accounts;
    private final MailDomains domains;
    private final RoleRequests requests;

    DecisionsChapter(
            DemoCast cast,
            DemoStory story,
            Roles roles,
            Accounts accounts,
            MailDomains domains,
            RoleRequests requests) {
        this.cast = cast;
        this.story = story;
        this.roles = roles;
        this.accounts = accounts;
        this.domains = domains;
        this.requests = requests;
    }

    @Override
    public String name() {
        return "decisiones";
    }

    @Override
    public void load() {
        var dates = cast.dates();
        var residents = cast.residents();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (var row : DemoFiles.rows("decisions")) {
            var when = dates.at(Integer.parseInt(row.get("days_ago")));
            acts.add(new DemoStory.Act(when, () -> decide(row, residents)));
        }
        story.tell(acts);
    }

    private void decide(CsvTable.Row row, List<DemoPerson> residents) {
        var admin = cast.account(DemoCast.NATIONAL);
        var who = row.get("who");
        var reason = new Reason(row.get("reason"));
        switch (row.get("what")) {
            case "trust" -> trust(admin, who, row.get("ugel"), reason);
            case "grant" -> give(admin, member(new MailAddress(who)), row, reason);
            case "propose" -> give(admin, member(ofOffice(residents, row.get("region"))), row, reason);
            case "disable" -> close(admin, member(longStanding(residents, Integer.parseInt(who))), reason);
            default -> throw new IllegalStateException("nobody decides: " + row.get("what"));
        }
    }

    private void trust(Access admin, String domain, String ugel, Reason reason) {
        if (domains.list(admin).stream().noneMatch(known -> known.domain().equals(domain))) {
            var owner = cast.organisation(OrganisationKind.UGEL, ugel);
            domains.add(admin, new TrustDomain(domain, owner.id(), false, reason));
        }
    }

    private void give(Access admin, MemberView member, CsvTable.Row row, Reason reason) {
        var role = Role.valueOf(row.get("role"));
        boolean proposed = requests.open(admin).stream()
                .anyMatch(request -> request.member().id().equals(member.id()));
        if (!member.has(role) && !proposed) {
            var region = row.get("region");
            roles.grant(admin, member.id(), new RoleScope(role, region.isEmpty() ? null : region), reason);
        }
    }

    private void close(Access admin, MemberView member, Reason reason) {
        if (member.status() == MemberStatus.ACTIVE) {
            accounts.disable(admin, member.id(), reason);
        }
    }

    private MemberView member(MailAddress mail) {
        return cast.find(mail).orElseThrow(() -> new IllegalStateException("nobody has the address " + mail));
    }

    private static MailAddress ofOffice(List<DemoPerson> residents, String region) {
        return residents.stream()
                .filter(person -> region.equals(person.organisation().region()))
                .filter(person -> person.organisation().kind().isRegional())
                .findFirst()
                .map(DemoPerson::mail)
                .orElseThrow();
    }

    /** One of those who were there before any of these decisions and have no role. */
    private MailAddress longStanding(List<DemoPerson> residents, int number) {
        var before = cast.dates().at(LONG_STANDING_DAYS);
        return residents.stream()
                .filter(person -> person.roles().isEmpty() && person.joinedAt().isBefore(before))
                .skip(number)
                .findFirst()
                .map(DemoPerson::mail)
                .orElseThrow();
    }
}
