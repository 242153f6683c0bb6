package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeTeams;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;

/** Drafts of practices: their teams write them, and nobody else knows of them, whatever they administer. */
final class PracticeWritingSubjects implements Subject.Family {

    private static final String SHEET = "/practicas/{code}/ficha";
    private static final String PEOPLE = SHEET + "/entidades-y-equipo";

    private static final String PRACTICE = "select p::text from practice p where code = ?";
    private static final String CREDITS = """
            select string_agg(o.organisation::text || o.leads, ' ' order by o.organisation)
            from practice_organisation o
            join practice p on p.id = o.practice
            where p.code = ?
            """;

    private static final String TEAM = """
            select string_agg(t.member || t.post, ' ' order by t.member)
            from practice_team t
            join practice p on p.id = t.practice
            where p.code = ?
            """;

    private static final String INVITATIONS = """
            select count(*) || coalesce(string_agg(i.answer, ' '), '')
            from practice_invitation i
            join practice p on p.id = i.practice
            where p.code = ?
            """;

    private static final String PROBLEM = """
            select s.revision::text
            from practice_section s
            join practice p on p.id = s.practice
            where p.code = ? and s.section = 'PROBLEM'
            """;

    private static final String EVIDENCE = """
            select count(*) || string_agg(coalesce(e.removed_at::text, 'there'), ' ')
            from practice_evidence e
            join practice p on p.id = e.practice
            where p.code = ?
            """;

    private final Practices practices;
    private final PracticeWriting writing;
    private final PracticeTeams teams;
    private final PracticeEvidence evidence;
    private final MemberAccess members;
    private final OrganisationCatalogue catalogue;

    PracticeWritingSubjects(
            Practices practices,
            PracticeWriting writing,
            PracticeTeams teams,
            PracticeEvidence evidence,
            MemberAccess members,
            OrganisationCatalogue catalogue) {
        this.practices = practices;
        this.writing = writing;
        this.teams = teams;
        this.evidence = evidence;
        this.members = members;
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, Subject> byRoute() {
        var page = Subject.of(this::page);
        return Map.ofEntries(
                entry("GET /mi/practicas", page),
                entry("POST /mi/practicas/invitaciones/{id}/aceptar", Subject.of(this::asked)),
                entry("POST /mi/practicas/invitaciones/{id}/declinar", Subject.of(this::asked)),
                entry("GET " + SHEET, page),
                entry("GET " + SHEET + "/revisar", page),
                entry("GET " + SHEET + "/evidencias", page),
                entry("GET " + PEOPLE, page),
                entry(
                        "GET " + SHEET + "/{part}",
                        Subject.of(scene -> page(scene).named("part", "problema"))),
                entry(
                        "GET " + SHEET + "/{part}/anteriores",
                        Subject.of(scene -> page(scene).named("part", "problema"))),
                entry("POST " + SHEET + "/{part}", Subject.of(this::problem)),
                entry("POST " + SHEET + "/{part}/borrador", Subject.of(this::problem)),
                entry("POST " + SHEET + "/revisar", watched(PRACTICE, this::ready)),
                entry("POST " + SHEET + "/descartar", watched(PRACTICE, this::draft)),
                entry("POST " + SHEET + "/evidencias", Subject.of(this::link)),
                entry("POST " + SHEET + "/evidencias/{id}/quitar", Subject.of(this::shown)),
                entry("POST " + PEOPLE + "/entidades", Subject.of(this::crediting)),
                entry("POST " + PEOPLE + "/entidades/{id}/quitar", Subject.of(this::credited)),
                entry("POST " + PEOPLE + "/entidades/{id}/dirige", Subject.of(this::credited)),
                entry("POST " + PEOPLE + "/equipo/invitaciones", Subject.of(this::inviting)),
                entry("POST " + PEOPLE + "/equipo/invitaciones/{id}/retirar", Subject.of(this::invited)),
                entry("POST " + PEOPLE + "/equipo/{id}/cargo", Subject.of(this::colleague)),
                entry("POST " + PEOPLE + "/equipo/{id}/quitar", Subject.of(this::colleague)));
    }

    private static Subject watched(String sql, Function<Scene, String> making) {
        return Subject.of(scene -> watched(scene, sql, making.apply(scene)));
    }

    private static Thing watched(Scene scene, String sql, String code) {
        return Thing.watched(scene.reading(sql, code)).named("code", code);
    }

    private String draft(Scene scene) {
        return practices.start(scene.owner(), PracticeId.next(), "Tutorías " + Scene.word());
    }

    private String ready(Scene scene) {
        var owner = scene.owner();
        String code = draft(scene);
        var presented =
                new Presentation("Tutorías", "Dos tutores.", "", "", java.util.Set.of(), null, java.util.Set.of());
        writing.save(owner, code, Section.PRESENTATION, presented, 1);
        writing.save(owner, code, Section.PROBLEM, new Narrative("Uno de cada ocho."), 0);
        writing.save(owner, code, Section.DESCRIPTION, new Narrative("Dos tutores recorren."), 0);
        return code;
    }

    private Thing page(Scene scene) {
        String word = Scene.word();
        String code = practices.start(scene.owner(), PracticeId.next(), "Tutorías " + word);
        return Thing.marked(word).named("code", code);
    }

    private Thing problem(Scene scene) {
        return watched(scene, PROBLEM, draft(scene))
                .named("part", "problema")
                .with("text", "Uno de cada ocho.")
                .with("revision", 0);
    }

    private Thing link(Scene scene) {
        return watched(scene, EVIDENCE, draft(scene)).with("title", "Ordenanza").with("link", "https://www.gob.pe/o");
    }

    private Thing shown(Scene scene) {
        String code = draft(scene);
        var id = evidence.addLink(scene.owner(), code, "Ordenanza", "https://www.gob.pe/o");
        return watched(scene, EVIDENCE, code).named("id", id.value());
    }

    private OrganisationId other() {
        return catalogue.find(OrganisationKind.UGEL, "050002").orElseThrow().id();
    }

    private Thing crediting(Scene scene) {
        return watched(scene, CREDITS, draft(scene)).with("organisation", other().value());
    }

    private Thing credited(Scene scene) {
        String code = draft(scene);
        practices.credit(scene.owner(), code, other());
        return watched(scene, CREDITS, code).named("id", other().value());
    }

    private Access colleagueOf(Scene scene) {
        MemberId someone = scene.someone("ACTIVE");
        return members.of(someone).orElseThrow();
    }

    private Thing inviting(Scene scene) {
        UUID someone = colleagueOf(scene).id().value();
        return watched(scene, INVITATIONS, draft(scene)).with("member", someone);
    }

    private Thing invited(Scene scene) {
        String code = draft(scene);
        var colleague = colleagueOf(scene);
        teams.invite(scene.owner(), code, colleague.id());
        var invitation = teams.waitingFor(colleague).getLast().id();
        return watched(scene, INVITATIONS, code).named("id", invitation.value());
    }

    private Thing asked(Scene scene) {
        var holder = colleagueOf(scene);
        String code = practices.start(holder, PracticeId.next(), "Tutorías");
        teams.invite(holder, code, scene.owner().id());
        var invitation = teams.waitingFor(scene.owner()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return watched(scene, INVITATIONS, code).named("id", invitation.id().value());
    }

    private Thing colleague(Scene scene) {
        String code = draft(scene);
        var colleague = colleagueOf(scene);
        teams.invite(scene.owner(), code, colleague.id());
        teams.accept(colleague, teams.waitingFor(colleague).getLast().id());
        return watched(scene, TEAM, code).named("id", colleague.id().value()).with("post", "DEPUTY");
    }
}
