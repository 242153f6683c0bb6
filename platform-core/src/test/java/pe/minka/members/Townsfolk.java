package pe.minka.members;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.organisations.OrganisationId;

/** People for tests: each call makes a new one, in an organisation of the region asked for. */
@Component
class Townsfolk {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String ORGANISATION = """
            insert into organisation (id, version, kind, code, name, region)
            values (:id, 0, :kind, :code, :name, :region)
            """;

    private final MemberRepository members;
    private final MemberAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Townsfolk(MemberRepository members, MemberAccess access, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OrganisationId organisation(@Nullable String region) {
        return organisation(region, "UGEL de prueba");
    }

    OrganisationId organisation(@Nullable String region, String name) {
        var id = OrganisationId.next();
        String code = "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
        jdbc.sql(ORGANISATION)
                .param("id", id.value())
                .param("kind", region == null ? "MINISTRY" : "UGEL")
                .param("code", code)
                .param("name", name)
                .param("region", region)
                .update();
        return id;
    }

    String freshMail() {
        return "persona" + COUNT.incrementAndGet() + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@ugel.gob.pe";
    }

    @Transactional
    MemberId unverified(String givenNames, String surnames, OrganisationId organisation) {
        var member = Member.enrol(
                MemberId.next(),
                new MailAddress(freshMail()),
                new Profile(givenNames, surnames, organisation, "Especialista"),
                "hash",
                new Consent(Consent.CURRENT, clock.instant()));
        return members.save(member).id();
    }

    @Transactional
    MemberId pending(String givenNames, String surnames, OrganisationId organisation) {
        return verified(givenNames, surnames, organisation, false);
    }

    @Transactional
    MemberId active(String givenNames, String surnames, OrganisationId organisation) {
        return verified(givenNames, surnames, organisation, true);
    }

    /** An active member with a role, as it stands after everything it takes to have it. */
    @Transactional
    Access holding(Role role, @Nullable String roleRegion, @Nullable String homeRegion) {
        var id = active("Rosa", "Quispe Mamani", organisation(homeRegion));
        var member = members.findById(id).orElseThrow();
        member.grant(new RoleGrant(role, roleRegion, null, clock.instant()));
        members.save(member);
        return access(id);
    }

    Access national() {
        return holding(Role.ADMINISTRATOR, null, null);
    }

    Access regional(String region) {
        return holding(Role.ADMINISTRATOR, region, region);
    }

    Access access(MemberId id) {
        return access.of(id).orElseThrow();
    }

    private MemberId verified(String givenNames, String surnames, OrganisationId organisation, boolean trusted) {
        var member =
                members.findById(unverified(givenNames, surnames, organisation)).orElseThrow();
        member.verifyMail(trusted, clock.instant());
        return members.save(member).id();
    }
}
