package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import pe.minka.shared.Uuid7;

/** Insignias, to whom they were given, and what administrators decide about them. */
final class BadgeSubjects implements Subject.Family {

    private static final String ADMIN = "/admin/reconocimiento/insignias/{code}";

    private static final String BADGE = """
            insert into badge (id, code, family, tier, created_at) values (?, ?, 'LEARNS', 'STRAND', now())
            """;

    private static final String VERSION = """
            insert into badge_version (badge, version, name, purpose, criterion, decided_at, reason)
            values (?, 1, ?, 'Para probar.', '{"is": "points", "count": 100000}', now(), 'Por prueba')
            """;

    private static final String JOIN = """
            insert into participant (id, member, board) values (gen_random_uuid(), ?, 'MEMBERS')
            on conflict (member) do update set board = 'MEMBERS', visibility = 'NAMED', paused = false
            """;

    private static final String AWARD = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select ?, ?, 1, p.id, now() - interval '1 day', '[]' from participant p where p.member = ?
            """;

    private static final String LATEST = """
            select max(v.version)::text from badge b join badge_version v on v.badge = b.id where b.code = ?
            """;

    private static final String GIVEN = "select coalesce(retired_at::text, 'given') from badge where code = ?";

    private static final String STATE = "select coalesce(reason, 'valid') from badge_award where id = ?";

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /insignias/{code}", Subject.common(BadgeSubjects::shown)),
                entry("GET /api/v1/members/{id}/badges", Subject.common(BadgeSubjects::listed)),
                entry("GET " + ADMIN, Subject.common(BadgeSubjects::shown)),
                entry("POST " + ADMIN, Subject.common(BadgeSubjects::changing)),
                entry("GET " + ADMIN + "/otorgar", Subject.common(BadgeSubjects::shown)),
                entry("POST " + ADMIN + "/otorgar", Subject.common(BadgeSubjects::turning)),
                entry("GET " + ADMIN + "/otorgadas", Subject.common(BadgeSubjects::shown)),
                entry("GET " + ADMIN + "/otorgadas/{id}", Subject.common(BadgeSubjects::awardPage)),
                entry("POST " + ADMIN + "/otorgadas/{id}", Subject.of(BadgeSubjects::revoking)));
    }

    private record Badge(UUID id, String code, String name) {}

    private static Badge badge(Scene scene) {
        var id = Uuid7.next();
        String word = Scene.word();
        var badge = new Badge(id, "prueba-" + word, "Prueba " + word);
        scene.change(BADGE, id, badge.code());
        scene.change(VERSION, id, badge.name());
        return badge;
    }

    /** An insignia of one's own, by its name. */
    static String give(Scene scene, UUID member) {
        var badge = badge(scene);
        award(scene, badge, member);
        return badge.name();
    }

    private static UUID award(Scene scene, Badge badge, UUID member) {
        var id = Uuid7.next();
        scene.change(JOIN, member);
        scene.change(AWARD, id, badge.id(), member);
        return id;
    }

    private static Thing shown(Scene scene) {
        var badge = badge(scene);
        return Thing.marked(badge.name()).named("code", badge.code());
    }

    private static Thing listed(Scene scene) {
        var badge = badge(scene);
        var member = scene.someone("ACTIVE").value();
        award(scene, badge, member);
        return Thing.marked(badge.name()).named("id", member);
    }

    private static Thing changing(Scene scene) {
        var badge = badge(scene);
        return Thing.watched(scene.reading(LATEST, badge.code()))
                .named("code", badge.code())
                .with("version", 1)
                .with("name", badge.name())
                .with("purpose", "Para probar otra vez.")
                .with("groups[0].parts[0].what", "points")
                .with("groups[0].parts[0].count", "99999")
                .with("reason", "Por prueba");
    }

    private static Thing turning(Scene scene) {
        var badge = badge(scene);
        return Thing.watched(scene.reading(GIVEN, badge.code()))
                .named("code", badge.code())
                .with("dar", "false")
                .with("reason", "Por prueba");
    }

    private static Thing awardPage(Scene scene) {
        var badge = badge(scene);
        var id = award(scene, badge, scene.someone("ACTIVE").value());
        return Thing.marked(badge.name()).named("code", badge.code()).named("id", id);
    }

    private static Thing revoking(Scene scene) {
        var badge = badge(scene);
        var id = award(scene, badge, scene.owner().id().value());
        return Thing.watched(scene.reading(STATE, id))
                .named("code", badge.code())
                .named("id", id)
                .with("reason", "Por prueba");
    }
}
