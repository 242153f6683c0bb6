package pe.minka.web.credentials;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.MemberId;
import tools.jackson.databind.json.JsonMapper;

/** An insignia whose name tries to be more than a name, and somebody who has it. */
record StrangeInsignia(JdbcClient jdbc, JsonMapper json, UUID award) {

    static final String NAME = "Aulas </title><script>alert(1)</script> & \"más\"";

    private static final String TAKES_PART =
            "insert into participant (id, member) values (:id, :member) on conflict (member) do nothing";

    private static final String BADGE = """
            insert into badge (id, code, family, tier, created_at) values (:id, :code, 'LEARNS', 'MANTLE', now())
            """;

    private static final String VERSION = """
            insert into badge_version (badge, version, name, purpose, criterion, decided_at, reason)
            values (:id, 1, :name, :name, '{"is": "months", "count": 3}', now(), 'Por prueba')
            """;

    private static final String GIVE = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select :award, :badge, 1, p.id, now() - interval '1 day', cast(:evidence as jsonb)
            from participant p
            where p.member = :member
            """;

    StrangeInsignia(JdbcClient jdbc, JsonMapper json) {
        this(jdbc, json, UUID.randomUUID());
    }

    private record Piece(String subject, String kind, String title, String path, String at) {}

    String code() {
        return "prueba-" + award;
    }

    void giveTo(MemberId owner) {
        UUID badge = UUID.randomUUID();
        var piece = new Piece("practice:1", "PRACTICE_PUBLISHED", NAME, "/practicas/PR-1", "2026-05-04T15:00:00Z");
        jdbc.sql(TAKES_PART)
                .param("id", UUID.randomUUID())
                .param("member", owner.value())
                .update();
        jdbc.sql(BADGE).param("id", badge).param("code", code()).update();
        jdbc.sql(VERSION).param("id", badge).param("name", NAME).update();
        jdbc.sql(GIVE)
                .param("award", award)
                .param("badge", badge)
                .param("member", owner.value())
                .param("evidence", json.writeValueAsString(new Object[] {piece}))
                .update();
    }
}
