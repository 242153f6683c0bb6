package pe.minka.gamification;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Who decides on recognition, for tests. */
@Component
public class Administrators {

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, 'ADMINISTRATOR', :region, now())
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final MemberAccess access;

    Administrators(JdbcClient jdbc, People people, MemberAccess access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    public Access national() {
        return administrator(null);
    }

    public Access regional() {
        return administrator("AYA");
    }

    private Access administrator(@Nullable String region) {
        MemberId id = people.member();
        jdbc.sql(GRANT).param("member", id.value()).param("region", region).update();
        return access.of(id).orElseThrow();
    }
}
