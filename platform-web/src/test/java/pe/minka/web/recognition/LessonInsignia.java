package pe.minka.web.recognition;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;

/** A member's first published lesson and the insignia it earns, there at once instead of when somebody looks for it. */
record LessonInsignia(JdbcClient jdbc, Ledger ledger, Clock clock) {

    private static final String AWARD = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select :id, b.id, 1, p.id, now(),
                   '[{"subject": "lesson:1", "kind": "LESSON_PUBLISHED", "title": "Kits a tiempo",
                      "path": "/lecciones/LA-2026-0001", "at": "2026-03-01T15:00:00Z"}]'
            from badge b, participant p
            where b.code = 'primera-leccion' and p.member = :member
            """;

    void contribute(MemberId member) {
        var cause = Cause.once("lesson:" + UUID.randomUUID(), ContributionKind.LESSON_PUBLISHED);
        ledger.record(Contribution.accepted(cause, member, "Kits", "/lecciones/LA-2026-0001", clock.instant()));
    }

    UUID award(MemberId member) {
        contribute(member);
        var id = UUID.randomUUID();
        jdbc.sql(AWARD).param("id", id).param("member", member.value()).update();
        return id;
    }
}
