package pe.minka.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Admission;
import pe.minka.members.Consent;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Profile;
import pe.minka.members.Reason;
import pe.minka.members.Registrations;
import pe.minka.members.Role;
import pe.minka.members.RoleRequestId;
import pe.minka.members.RoleScope;
import pe.minka.members.Roles;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;

/** Members for tests, and what they have been told. */
@Component
class Neighbours {

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, :role, :region, :now)
            """;

    private static final String WAITING = """
            select id
            from role_request
            where status = 'WAITING' and member = :member and region is not distinct from :region::text
            """;

    private final Registrations registrations;
    private final OrganisationCatalogue organisations;
    private final MemberAccess access;
    private final Roles roles;
    private final JdbcClient jdbc;
    private final Clock clock;

    Neighbours(
            Registrations registrations,
            OrganisationCatalogue organisations,
            MemberAccess access,
            Roles roles,
            JdbcClient jdbc,
            Clock clock) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.access = access;
        this.roles = roles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    OrganisationId ugel(String code) {
        return organisations.find(OrganisationKind.UGEL, code).orElseThrow().id();
    }

    MemberId member(String givenNames, String surnames, OrganisationId organisation) {
        return registrations.admit(new Admission(
                new MailAddress("vecina-" + UUID.randomUUID() + "@ugel.gob.pe"),
                new Profile(givenNames, surnames, organisation, "Especialista"),
                "hash",
                new Consent(Consent.CURRENT, clock.instant())));
    }

    MemberId administrator(@Nullable String region, OrganisationId organisation) {
        var member = member("Rosa", "Quispe", organisation);
        jdbc.sql(GRANT)
                .param("member", member.value())
                .param("role", Role.ADMINISTRATOR.name())
                .param("region", region)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return member;
    }

    /** Turns a member into one who waits for approval, as the ones who enrol by themselves do. */
    void makeWait(MemberId member) {
        jdbc.sql("update member set status = 'PENDING' where id = :id")
                .param("id", member.value())
                .update();
    }

    Access access(MemberId member) {
        return access.of(member).orElseThrow();
    }

    /** One administrator proposes that somebody become another. */
    RoleRequestId propose(MemberId proposer, MemberId member, @Nullable String region) {
        roles.grant(access(proposer), member, new RoleScope(Role.ADMINISTRATOR, region), new Reason("Oficio 12"));
        return new RoleRequestId(jdbc.sql(WAITING)
                .param("member", member.value())
                .param("region", region)
                .query(UUID.class)
                .single());
    }

    List<String> notices(MemberId member, NoticeKind kind) {
        return jdbc.sql("select occurrence from notice where member = :member and kind = :kind")
                .param("member", member.value())
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    List<String> mails(MemberId member, String kind) {
        return jdbc.sql("select text from mail_message where member = :member and kind = :kind")
                .param("member", member.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
