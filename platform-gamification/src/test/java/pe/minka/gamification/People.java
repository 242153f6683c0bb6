package pe.minka.gamification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** Members who contribute, for tests. */
@Component
public class People {

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@reconocimiento.pe', 'Nilda', 'Quispe', o.id, 'Jefa', 'ACTIVE', 'x',
                   '2026-11', now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, :role, :region, now())
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MemberId member() {
        return member("050003");
    }

    public MemberId member(String ugel) {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER).param("id", id.value()).param("ugel", ugel).update();
        return id;
    }

    public MemberId advisor() {
        var id = member();
        jdbc.sql(GRANT)
                .param("member", id.value())
                .param("role", "ADVISOR")
                .param("region", null)
                .update();
        return id;
    }
}
