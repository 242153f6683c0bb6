package pe.minka.policy;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.AdvisoryHeld;
import pe.minka.practices.AdvisoryKind;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticeReports;
import pe.minka.practices.PracticeTeams;
import pe.minka.practices.Practices;
import pe.minka.practices.StageRequests;
import pe.minka.web.practices.Publishing;

/**
 * The route: a holder asks for the own practice, and who advises or administers speaks of those of others. A practice
 * nearby belongs to another office of the region.
 */
final class RouteSubjects implements Subject.Family {

    private static final String ROUTE = "/practicas/{code}/ruta";
    private static final String API = "/api/v1/practices/{code}";
    private static final String NEIGHBOURS = "050002";

    private static final String OF = " join practice p on p.id = t.practice where p.code = ?";
    private static final String STAGE = "select stage from practice where code = ?";
    private static final String HOLDER = "select t.member::text from practice_team t" + OF + " and t.post = 'HOLDER'";
    private static final String REQUESTS =
            "select count(*) || coalesce(max(t.outcome), '') from practice_request t" + OF;
    private static final String REVIEWS = "select count(*)::text from practice_review t" + OF;
    private static final String DRAFTS = "select count(*)::text from practice_review_draft t" + OF;
    private static final String ADVISORIES = "select count(*)::text from practice_advisory t" + OF;
    private static final String RENEWALS = "select count(*)::text from practice_renewal t" + OF;
    private static final String PROMISES =
            "select coalesce(max(t.closed_at)::text, 'open') from practice_commitment t" + OF;

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (?, 'ADVISOR', ?, now())
            """;
    private static final String REVIEW = """
            with given as (insert into practice_review (id, practice, version, level, reviewer, reviewed_at,
                                                  organisations)
                           select gen_random_uuid(), p.id, v.number, 'TERRITORIAL', ?, now(), practice_organisations(p.id)
                           from practice p
                           join practice_version v on v.practice = p.id
                           where p.code = ?
                           order by v.number desc
                           limit 1
                           returning id)
            insert into practice_verdict (review, criterion, met, reason, improvement)
            select g.id, c, true, 'Se lee con claridad.', ''
            from given g
            cross join unnest(array['REPLICABLE', 'IMPACT', 'VERIFIABLE', 'SUSTAINABLE']) c
            """;
    private static final String LAPSE = """
            update practice set in_force_until = now(), in_force_since = now() - interval '1 year' where code = ?
            """;
    private static final String RAISE = "update practice set stage = 'INTERMEDIATE' where code = ?";
    private static final String LEAVE = "update member set status = 'DISABLED' where id = ?";

    private final Publishing publishing;
    private final RouteParts parts;
    private final MemberAccess members;
    private final OrganisationCatalogue catalogue;

    /** What the services do for a practice. */
    record RouteParts(
            Practices practices,
            PracticeTeams teams,
            PracticeEvidence evidence,
            PracticeReports reports,
            StageRequests requests) {}

    RouteSubjects(
            Practices practices,
            pe.minka.practices.PracticeWriting writing,
            pe.minka.practices.PracticePublication publication,
            PracticeTeams teams,
            PracticeEvidence evidence,
            PracticeReports reports,
            StageRequests requests,
            MemberAccess members,
            OrganisationCatalogue catalogue) {
        this.publishing = new Publishing(practices, writing, publication);
        this.parts = new RouteParts(practices, teams, evidence, reports, requests);
        this.members = members;
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, Subject> byRoute() {
        var page = Subject.of(this::page);
        return Map.ofEntries(
                entry("GET " + ROUTE, Subject.common(this::page)),
                entry("GET " + API + "/route", Subject.common(scene -> {
                    String code = practice(scene);
                    return Thing.marked("\"next\":\"INTERMEDIATE\"").named("code", code);
                })),
                entry("POST " + ROUTE + "/pedido", watched(REQUESTS, this::ready)),
                entry(
                        "POST " + API + "/stage-requests",
                        Subject.of(
                                scene -> watched(scene, REQUESTS, ready(scene)).withJson("{\"words\": \"Ya está.\"}"))),
                entry("POST " + ROUTE + "/pedido/{id}/retirar", Subject.of(scene -> asked(scene, REQUESTS))),
                entry(
                        "POST " + ROUTE + "/renovacion",
                        Subject.of(
                                scene -> watched(scene, RENEWALS, lapsed(scene)).with("renewal", "Sigue."))),
                entry("POST " + ROUTE + "/titular", watched(HOLDER, this::left)),
                entry("POST " + ROUTE + "/titular/nombrar", Subject.of(this::named)),
                entry("GET " + ROUTE + "/decidir", page),
                entry(
                        "POST " + ROUTE + "/decidir",
                        Subject.of(scene ->
                                asked(scene, STAGE).with("answer", "avanza").with("reason", "Está completa."))),
                entry("POST " + API + "/stage-decisions", Subject.of(this::decided)),
                entry("GET " + ROUTE + "/volver", page),
                entry(
                        "POST " + ROUTE + "/volver",
                        Subject.of(scene -> watched(scene, STAGE, raised(scene))
                                .with("from", "INTERMEDIATE")
                                .with("reason", "No corresponde."))),
                entry("GET " + ROUTE + "/asesoria", page),
                entry(
                        "POST " + ROUTE + "/asesoria",
                        Subject.of(scene -> watched(scene, ADVISORIES, practice(scene))
                                .with("heldOn", "12/03/2026")
                                .with("minutes", "Se habló de medir."))),
                entry("POST " + ROUTE + "/compromiso", Subject.of(this::promised)),
                entry("GET /practicas/{code}/revision", page),
                entry("POST /practicas/{code}/revision", Subject.of(this::reviewed)),
                entry(
                        "POST /practicas/{code}/revision/borrador",
                        Subject.of(scene -> watched(scene, DRAFTS, practice(scene))
                                .with("version", 1)
                                .with("revision", 0)
                                .with("impact.reason", "Se lee con claridad."))),
                entry("GET /admin/sin-titular", Subject.of(this::orphan)),
                entry(
                        "POST " + API + "/reviews",
                        Subject.of(scene ->
                                watched(scene, REVIEWS, reviewable(scene)).withJson(review()))));
    }

    private static Subject watched(String sql, Function<Scene, String> making) {
        return Subject.of(scene -> watched(scene, sql, making.apply(scene)));
    }

    private static Thing watched(Scene scene, String sql, String code) {
        return Thing.watched(scene.reading(sql, code)).named("code", code);
    }

    private Access holder(Scene scene) {
        return scene.place() == Place.OWN || scene.place() == Place.COMMON
                ? scene.owner()
                : members.of(scene.person("ACTIVE")).orElseThrow();
    }

    private Access someone(Scene scene) {
        return members.of(scene.someone("ACTIVE")).orElseThrow();
    }

    private String practice(Scene scene) {
        return practice(scene, holder(scene), "Práctica " + Scene.word());
    }

    private String practice(Scene scene, Access holder, String title) {
        String code = publishing.publish(holder, title);
        if (scene.place() == Place.NEAR) {
            parts.practices().credit(holder, code, neighbours());
            parts.practices().letLead(holder, code, neighbours());
            parts.practices().uncredit(holder, code, holder.organisation());
        }
        return code;
    }

    private OrganisationId neighbours() {
        return catalogue.find(OrganisationKind.UGEL, NEIGHBOURS).orElseThrow().id();
    }

    private Thing page(Scene scene) {
        String title = "Práctica " + Scene.word();
        return Thing.marked(title).named("code", practice(scene, holder(scene), title));
    }

    private String ready(Scene scene) {
        return ready(scene, holder(scene));
    }

    private String ready(Scene scene, Access holder) {
        String code = practice(scene, holder, "Práctica " + Scene.word());
        parts.evidence().addLink(holder, code, "Registro", "https://www.gob.pe/registro");
        publishing.republish(holder, code, "Uno de cada ocho.", "Con evidencia");
        advise(scene, code);
        return code;
    }

    private void advise(Scene scene, String code) {
        var advisor = scene.someone("ACTIVE");
        parts.reports()
                .advisoryHeld(
                        code,
                        new AdvisoryHeld(
                                UUID.randomUUID().toString(),
                                AdvisoryKind.PERSONALISED,
                                advisor,
                                LocalDate.of(2026, 3, 12),
                                "Se habló.",
                                null,
                                ""));
    }

    private Thing asked(Scene scene, String watching) {
        var holder = holder(scene);
        String code = ready(scene, holder);
        var id = parts.requests().ask(holder, code, "").value();
        return watched(scene, watching, code).named("id", id).with("request", id);
    }

    private Thing decided(Scene scene) {
        var holder = holder(scene);
        String code = ready(scene, holder);
        var id = parts.requests().ask(holder, code, "").value();
        return watched(scene, STAGE, code).withJson("""
                {"outcome": "APPROVED", "request": "%s", "reason": "Está completa."}
                """.formatted(id));
    }

    private String lapsed(Scene scene) {
        var holder = holder(scene);
        String code = practice(scene, holder, "Práctica " + Scene.word());
        scene.change(LAPSE, code);
        parts.evidence().addLink(holder, code, "Registro", "https://www.gob.pe/registro");
        return code;
    }

    private String raised(Scene scene) {
        String code = practice(scene);
        scene.change(RAISE, code);
        return code;
    }

    /** In the own place the asker is the deputy of somebody who has left. */
    private String left(Scene scene) {
        var holder = someone(scene);
        String code = practice(scene, holder, "Práctica " + Scene.word());
        if (scene.place() == Place.OWN) {
            join(holder, scene.owner(), code);
            parts.teams().assign(holder, code, scene.owner().id(), Post.DEPUTY);
        }
        scene.change(LEAVE, holder.id().value());
        return code;
    }

    private Thing orphan(Scene scene) {
        String title = "Práctica " + Scene.word();
        var holder = scene.place() == Place.OWN ? someone(scene) : holder(scene);
        practice(scene, holder, title);
        scene.change(LEAVE, holder.id().value());
        return Thing.marked(title);
    }

    private Thing named(Scene scene) {
        var holder = members.of(scene.place() == Place.OWN ? scene.someone("ACTIVE") : scene.person("ACTIVE"))
                .orElseThrow();
        String code = practice(scene, holder, "Práctica " + Scene.word());
        MemberId heir = scene.place() == Place.OWN ? scene.owner().id() : scene.someone("ACTIVE");
        join(holder, members.of(heir).orElseThrow(), code);
        scene.change(LEAVE, holder.id().value());
        return watched(scene, HOLDER, code).with("member", heir.value());
    }

    private void join(Access holder, Access member, String code) {
        parts.teams().invite(holder, code, member.id());
        parts.teams().waitingFor(member).stream()
                .filter(one -> one.code().equals(code))
                .forEach(one -> parts.teams().accept(member, one.id()));
    }

    private Thing promised(Scene scene) {
        String code = practice(scene);
        String origin = UUID.randomUUID().toString();
        parts.reports().commitmentOpened(code, origin, "Subir el acta", LocalDate.of(2026, 4, 28));
        return watched(scene, PROMISES, code).with("origin", origin);
    }

    /** Whoever reviews nationally comes second. */
    private String reviewable(Scene scene) {
        String code = practice(scene);
        var asker = scene.asker();
        boolean national = asker != null && asker.grants().stream().anyMatch(grant -> grant.isNational());
        if (national) {
            var first = scene.someone("ACTIVE");
            scene.change(GRANT, first.value(), scene.place().region());
            scene.change(REVIEW, first.value(), code);
        }
        return code;
    }

    private Thing reviewed(Scene scene) {
        var thing = watched(scene, REVIEWS, reviewable(scene)).with("version", 1);
        for (String field : new String[] {"replicable", "impact", "verifiable", "sustainable"}) {
            thing.with(field + ".met", true).with(field + ".reason", "Se lee con claridad.");
        }
        return thing;
    }

    private static String review() {
        return """
                {"version": 1, "verdicts": [
                  {"criterion": "REPLICABLE", "met": true, "reason": "Se lee con claridad."},
                  {"criterion": "IMPACT", "met": true, "reason": "Se lee con claridad."},
                  {"criterion": "VERIFIABLE", "met": true, "reason": "Se lee con claridad."},
                  {"criterion": "SUSTAINABLE", "met": true, "reason": "Se lee con claridad."}]}
                """;
    }
}
