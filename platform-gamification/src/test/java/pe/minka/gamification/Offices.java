package pe.minka.gamification;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** National administrators, and practices at the last stage, for tests. */
@Component
public class Offices {

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, 'ADMINISTRATOR', null, now())
            """;

    private static final String PRACTICE = """
            insert into practice (id, version, code, started_by, started_at, stage, published_at, in_force_since,
                                  in_force_until)
            select :id, 0, 'PR-2026-' || lpad((1000000 + (random() * 8000000)::int)::text, 7, '0'), :member, now(),
                   'ADVANCED', now() - interval '2 days', now() - interval '2 days', now() + cast(:lapsing as interval)
            """;

    private static final String TEAM = """
            insert into practice_team (practice, member, post, joined_at) values (:id, :member, 'HOLDER', now())
            """;

    private static final String TRANSFER = """
            insert into practice_transfer (origin, practice, kind, receiver, completed_on, recorded_at)
            select :origin, :practice, 'REPLICA', o.id, :on, now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private static final String RETRACT = """
            update practice
            set stage = null, published_at = null, in_force_since = null, in_force_until = null, discarded_at = now()
            where id = :practice
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final MemberAccess access;

    Offices(JdbcClient jdbc, People people, MemberAccess access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    public Access administrator() {
        var id = people.member();
        jdbc.sql(GRANT).param("member", id.value()).update();
        return of(id);
    }

    public Access of(MemberId member) {
        return access.of(member).orElseThrow();
    }

    /** One at the last stage, in force for so long from now on. */
    public UUID advance(MemberId holder, String lapsing) {
        var id = UUID.randomUUID();
        jdbc.sql(PRACTICE)
                .param("id", id)
                .param("member", holder.value())
                .param("lapsing", lapsing)
                .update();
        jdbc.sql(TEAM).param("id", id).param("member", holder.value()).update();
        return id;
    }

    public void retract(UUID practice) {
        jdbc.sql(RETRACT).param("practice", practice).update();
    }

    /** Another office has taken a practice over. */
    public void transfer(UUID practice, String ugel, LocalDate completed) {
        jdbc.sql(TRANSFER)
                .param("origin", UUID.randomUUID().toString())
                .param("practice", practice)
                .param("ugel", ugel)
                .param("on", Date.valueOf(completed))
                .update();
    }
}
