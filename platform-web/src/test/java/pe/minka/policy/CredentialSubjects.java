package pe.minka.policy;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.Credentials;
import pe.minka.members.Access;
import pe.minka.shared.Peru;
import pe.minka.shared.Uuid7;

/** Insignias their owners take along, what everybody reads of them, and the keys that sign them. */
final class CredentialSubjects implements Subject.Family {

    private static final String CARRY = "/insignias/llevar/{id}";
    private static final String KEY = "/admin/claves-de-firma/{id}";
    private static final String TOKEN = "eyJ";

    private static final String TAKES_PART =
            "insert into participant (id, member) values (?, ?) on conflict (member) do nothing";

    private static final String WITHDRAW = """
            update badge_award a
            set revoked_at = now()
            from badge b, participant p
            where b.id = a.badge and p.id = a.participant and b.code = 'cumbre' and p.member = ? and a.revoked_at is null
            """;

    private static final String GIVE = """
            insert into badge_award (id, badge, version, participant, awarded_at, evidence)
            select ?, b.id, 1, p.id, now() - interval '1 minute', '[]'
            from badge b
            cross join participant p
            where b.code = 'cumbre' and p.member = ?
            """;

    private static final String NAMED = "select coalesce(max(named::text), 'none') from credential where award = ?";

    private static final String LIST = "select list::text from credential where award = ?";

    private static final String SIGNS =
            "select key from credential_signed where award = ? order by signed_at desc limit 1";

    private static final String STATE =
            "select concat_ws(' ', retired_at, compromised_from) from signing_key where id = ?";

    private final Credentials credentials;

    CredentialSubjects(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + CARRY, Subject.of(scene -> own(scene).thing("Cumbre"))),
                entry("POST " + CARRY, Subject.of(this::naming)),
                entry("POST " + CARRY + "/publicar", Subject.of(CredentialSubjects::taking)),
                entry(
                        "GET " + CARRY + "/insignia.svg",
                        Subject.of(scene -> ownTaken(scene).thing("openbadges:credential"))),
                entry(
                        "GET " + CARRY + "/credencial.jwt",
                        Subject.of(scene -> ownTaken(scene).thing(TOKEN))),
                entry(
                        "GET " + CARRY + "/constancia.pdf",
                        Subject.of(scene -> ownTaken(scene).thing("Cumbre"))),
                entry("POST /api/v1/badges/{id}/credential", Subject.of(CredentialSubjects::taking)),
                entry(
                        "GET /api/v1/badges/{id}/credential",
                        Subject.of(scene -> ownTaken(scene).thing(TOKEN))),
                entry(
                        "GET /verificar/{id}",
                        Subject.common(scene -> taken(scene).thing("Insignia v"))),
                entry(
                        "GET /verificar/claves/{id}",
                        Subject.common(scene -> Thing.marked("RSA").named("id", key(scene)))),
                entry(
                        "GET /verificar/revocadas/{list}",
                        Subject.common(scene -> Thing.marked(TOKEN)
                                .named(
                                        "list",
                                        scene.reading(LIST, taken(scene).id()).get()))),
                entry(
                        "GET /verificar/insignias/{code}",
                        Subject.common(scene -> Thing.marked("Achievement").named("code", "cumbre"))),
                entry(
                        "GET /verificar/insignias/{code}/imagen.svg",
                        Subject.common(scene -> Thing.marked("<svg").named("code", "cumbre"))),
                entry("GET " + KEY + "/cambiar", Subject.common(CredentialSubjects.this::keyPage)),
                entry("GET " + KEY + "/comprometida", Subject.common(this::keyPage)),
                entry("POST " + KEY + "/cambiar", Subject.common(this::changing)),
                entry(
                        "POST " + KEY + "/comprometida",
                        Subject.common(scene -> changing(scene)
                                .with("from", Peru.dayOf(Instant.now()).toString()))));
    }

    /** An award by its identity. */
    private record Given(UUID id) {

        Thing thing(String mark) {
            return Thing.marked(mark).named("id", id);
        }
    }

    private static Given own(Scene scene) {
        return given(scene, scene.owner());
    }

    private static Given given(Scene scene, Access owner) {
        UUID id = Uuid7.next();
        var member = owner.id().value();
        scene.change(TAKES_PART, UUID.randomUUID(), member);
        scene.change(WITHDRAW, member);
        scene.change(GIVE, id, member);
        return new Given(id);
    }

    private static Thing taking(Scene scene) {
        var one = own(scene);
        return Thing.watched(scene.reading(NAMED, one.id())).named("id", one.id());
    }

    private Thing naming(Scene scene) {
        var one = ownTaken(scene);
        return Thing.watched(scene.reading(NAMED, one.id()))
                .named("id", one.id())
                .with("named", "true");
    }

    private Given taken(Scene scene) {
        return taken(scene, scene.nationalAdministrator());
    }

    private Given ownTaken(Scene scene) {
        return taken(scene, scene.owner());
    }

    private Given taken(Scene scene, Access owner) {
        var one = given(scene, owner);
        credentials.take(owner, new AwardId(one.id()));
        return one;
    }

    private String key(Scene scene) {
        return scene.reading(SIGNS, taken(scene).id()).get();
    }

    private Thing keyPage(Scene scene) {
        String key = key(scene);
        return Thing.marked(key).named("id", key);
    }

    private Thing changing(Scene scene) {
        String key = key(scene);
        return Thing.watched(scene.reading(STATE, key)).named("id", key).with("reason", "Por prueba");
    }
}
