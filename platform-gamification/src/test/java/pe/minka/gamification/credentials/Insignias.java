package pe.minka.gamification.credentials;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.People;
import pe.minka.gamification.badges.AwardId;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;

/** People with an insignia, for tests. */
@Component
class Insignias {

    private static final String TAKES_PART =
            "insert into participant (id, member) values (:id, :member) on conflict (member) do nothing";

    private static final String GIVE = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select :id, b.id, 1, p.id, now() - interval '2 days', cast(:evidence as jsonb)
            from badge b
            join participant p on p.member = :member
            where b.code = :code
            """;

    private static final String EVIDENCE = """
            [{"subject": "practice:1", "kind": "PRACTICE_PUBLISHED", "title": "Aulas «abiertas» <b>&</b> \\"vivas\\"",
              "path": "/practicas/PR-2026-0001", "at": "2026-05-04T15:00:00Z"},
             {"subject": "practice:2", "kind": "ADVISORY_GIVEN", "title": "Un borrador ajeno",
              "path": "/practicas/PR-2026-0002", "at": "2026-05-05T15:00:00Z"},
             {"subject": "practice:3", "kind": "ADVISORY_GIVEN", "title": "Otro borrador",
              "path": "/practicas/PR-2026-0003", "at": "2026-05-06T15:00:00Z"}]
            """;

    private static final String REVOKE = """
            update badge_award set revoked_at = now(), revoked_by = :by, reason = 'La práctica era de otra entidad'
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final MemberAccess access;

    Insignias(JdbcClient jdbc, People people, MemberAccess access) {
        this.jdbc = jdbc;
        this.people = people;
        this.access = access;
    }

    Access somebody() {
        return access.of(people.member()).orElseThrow();
    }

    AwardId givenTo(Access owner) {
        return givenTo(owner, "primera-hebra");
    }

    AwardId givenTo(Access owner, String code) {
        var id = new AwardId(UUID.randomUUID());
        jdbc.sql(TAKES_PART)
                .param("id", UUID.randomUUID())
                .param("member", owner.id().value())
                .update();
        jdbc.sql(GIVE)
                .param("id", id.value())
                .param("member", owner.id().value())
                .param("code", code)
                .param("evidence", EVIDENCE)
                .update();
        return id;
    }

    void revoke(AwardId id) {
        jdbc.sql(REVOKE).param("id", id.value()).param("by", UUID.randomUUID()).update();
    }
}
