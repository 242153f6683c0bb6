package pe.minka.factors;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Members who set up a second step. */
record FactorOwners(JdbcClient jdbc, MemberAccess access) {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@pasos.pe', 'Ana', 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                   now(), now(), now(), now()
            from organisation o
            order by o.code
            limit 1
            """;

    private static final String ADMINISTER = """
            insert into role_grant (member, role, region, granted_at) values (:id, 'ADMINISTRATOR', null, now())
            """;

    Access member() {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER).param("id", id.value()).update();
        return access.of(id).orElseThrow();
    }

    Access administrator() {
        var id = member().id();
        jdbc.sql(ADMINISTER).param("id", id.value()).update();
        return access.of(id).orElseThrow();
    }
}
