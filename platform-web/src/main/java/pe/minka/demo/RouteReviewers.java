package pe.minka.demo;

import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.Reason;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.members.Roles;
import pe.minka.organisations.OrganisationKind;

/** Advisors of some regions: residents to whom the community has given the role. */
@Component
@DemoOnly
class RouteReviewers {

    private static final Map<String, String> REGIONS = Map.of("cusco", "CUS", "puno", "PUN");
    private static final Reason WHY = new Reason("Acompaña prácticas de su región desde hace dos años.");

    private final DemoCast cast;
    private final Roles roles;

    RouteReviewers(DemoCast cast, Roles roles) {
        this.cast = cast;
        this.roles = roles;
    }

    /** By the name of the region, or by the address of a demo account. */
    Access find(String who) {
        var region = REGIONS.get(who);
        return region == null
                ? cast.account(who)
                : cast.account(appointed(region).mail());
    }

    private MemberView appointed(String region) {
        var person = cast.residents().stream()
                .filter(one -> region.equals(one.organisation().region()))
                .filter(one -> one.organisation().kind() == OrganisationKind.UGEL
                        && one.roles().isEmpty())
                .flatMap(one -> cast.find(one.mail()).stream())
                .filter(one -> one.status() == MemberStatus.ACTIVE)
                .findFirst()
                .orElseThrow();
        if (!person.has(Role.ADVISOR)) {
            roles.grant(cast.account(DemoCast.NATIONAL), person.id(), new RoleScope(Role.ADVISOR, region), WHY);
        }
        return person;
    }
}
