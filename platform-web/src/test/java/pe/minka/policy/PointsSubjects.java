package pe.minka.policy;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/** The points of members, what they ask about them, and corrections by hand. */
final class PointsSubjects implements Subject.Family {

    private static final String ADMIN = "/admin/reconocimiento";

    private static final String KEY = "select md5(? || ' PRACTICE_PUBLISHED ')::uuid::text";

    private static final String SEEN = "select coalesce(max(visibility), 'none') from participant where member = ?";

    private static final String ASKED = "select count(*)::text from points_review where member = ?";

    private static final String ASK = """
            insert into points_review (id, member, contribution, words, asked_at)
            select ?, ?, md5(? || ' PRACTICE_PUBLISHED ')::uuid, 'Por prueba', now()
            """;

    private static final String ANSWER = "select coalesce(answer, 'none') from points_review where id = ?";

    private static final String PROPOSE = """
            insert into points_correction (id, member, participant, season, points, reason, proposed_by, proposed_at)
            select ?, p.member, p.id, s.code, 3, 'Por prueba', ?, now()
            from participant p
            join season s on daterange(s.first_day, s.last_day, '[]') @> (now() at time zone 'America/Lima')::date
            where p.member = ?
            """;

    /** One waits at a time. */
    private static final String CLEAR = """
            update points_correction
            set outcome = 'WITHDRAWN', decided_by = proposed_by, decided_at = now()
            where member = ? and outcome is null
            """;

    private static final String OUTCOME = "select coalesce(outcome, 'none') from points_correction where id = ?";

    private final Ledger ledger;

    PointsSubjects(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /mi/puntos", Subject.of(scene -> marked(scene).thing())),
                entry("GET /api/v1/me/points", Subject.of(scene -> marked(scene).thing())),
                entry("GET /mi/puntos/{id}", Subject.of(this::story)),
                entry("POST /ranking/visibilidad", Subject.of(PointsSubjects::seen)),
                entry("POST /mi/puntos/{id}/revision", Subject.of(this::asking)),
                entry("GET " + ADMIN + "/revisiones/{id}", Subject.common(this::reviewPage)),
                entry("POST " + ADMIN + "/revisiones/{id}", Subject.of(this::answering)),
                entry("GET " + ADMIN + "/correcciones/{id}", Subject.common(this::correctionPage)),
                entry("POST " + ADMIN + "/correcciones/{id}/aprobar", Subject.of(this::deciding)),
                entry("POST " + ADMIN + "/correcciones/{id}/rechazar", Subject.of(this::deciding)),
                entry("POST " + ADMIN + "/correcciones/{id}/retirar", Subject.of(this::deciding)));
    }

    /** Something contributed, known by a word in its title. */
    record Contributed(String subject, String title) {

        Thing thing() {
            return Thing.marked(title);
        }
    }

    private Contributed marked(Scene scene) {
        return contributed(scene.owner().id());
    }

    Contributed contributed(MemberId member) {
        String subject = "practice:" + UUID.randomUUID();
        String title = Scene.word();
        var cause = Cause.once(subject, ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, member, title, "/practicas", Instant.parse("2026-06-01T15:00:00Z")));
        return new Contributed(subject, title);
    }

    private static Thing seen(Scene scene) {
        var owner = scene.owner().id().value();
        return Thing.watched(scene.reading(SEEN, owner))
                .with("visibility", "REGION")
                .with("member", owner);
    }

    private Thing story(Scene scene) {
        var one = marked(scene);
        return one.thing().named("id", scene.reading(KEY, one.subject()).get());
    }

    private Thing asking(Scene scene) {
        var one = marked(scene);
        return Thing.watched(scene.reading(ASKED, scene.owner().id().value()))
                .named("id", scene.reading(KEY, one.subject()).get())
                .with("words", "Por prueba");
    }

    private Thing reviewPage(Scene scene) {
        var id = asked(scene, scene.someone("ACTIVE"));
        return Thing.marked("Por prueba").named("id", id);
    }

    private Thing answering(Scene scene) {
        var id = asked(scene, scene.owner().id());
        return Thing.watched(scene.reading(ANSWER, id)).named("id", id).with("reason", "Por prueba");
    }

    private UUID asked(Scene scene, MemberId member) {
        var one = contributed(member);
        UUID id = Uuid7.next();
        scene.change(ASK, id, member.value(), one.subject());
        return id;
    }

    private Thing correctionPage(Scene scene) {
        var id = proposed(scene);
        return Thing.marked("correcciones/" + id).named("id", id);
    }

    private Thing deciding(Scene scene) {
        var id = proposed(scene);
        return Thing.watched(scene.reading(OUTCOME, id)).named("id", id).with("reason", "Por prueba");
    }

    /** Own is what the asker has proposed; whom it is about is always somebody else. */
    private UUID proposed(Scene scene) {
        var person = scene.place() == Place.FAR ? scene.person("ACTIVE") : scene.someone("ACTIVE");
        contributed(person);
        UUID id = Uuid7.next();
        scene.change(CLEAR, person.value());
        scene.change(PROPOSE, id, scene.national().id().value(), person.value());
        return id;
    }
}
