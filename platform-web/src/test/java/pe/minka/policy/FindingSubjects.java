package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Section;
import pe.minka.web.practices.Publishing;

/** Drafts as programs write them: for their teams only. */
final class FindingSubjects implements Subject.Family {

    private static final String ONE = "/api/v1/practices/{code}";

    private static final String PROBLEM = """
            select coalesce(max(s.content::text), '')
            from practice_section s
            join practice p on p.id = s.practice
            where p.code = ? and s.section = 'PROBLEM'
            """;

    private static final String STAGE = "select coalesce(stage, '') from practice where code = ?";

    private final Practices practices;
    private final PracticeWriting writing;
    private final Publishing publishing;

    FindingSubjects(Practices practices, PracticeWriting writing, PracticePublication publication) {
        this.practices = practices;
        this.writing = writing;
        this.publishing = new Publishing(practices, writing, publication);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + ONE + "/sections", Subject.of(this::read)),
                entry("GET " + ONE + "/publication", Subject.of(this::read)),
                entry("GET /practicas/{code}/ficha/problema/parecidas", Subject.of(this::read)),
                entry("GET " + ONE + "/similar", Subject.common(this::similar)),
                entry("PATCH " + ONE + "/sections/{section}", Subject.of(this::changed)),
                entry("POST " + ONE + "/publication", Subject.of(this::ready)));
    }

    private Thing read(Scene scene) {
        String word = Scene.word();
        String code = practices.start(scene.owner(), PracticeId.next(), "Tutorías " + word);
        return Thing.marked(word).named("code", code);
    }

    private Thing similar(Scene scene) {
        String word = Scene.word();
        var first = publishing.publish(scene.owner(), "Tutorías " + word);
        publishing.publish(scene.owner(), "Tutorías " + word);
        return Thing.marked(word).named("code", first);
    }

    private Thing changed(Scene scene) {
        String code = practices.start(scene.owner(), PracticeId.next(), "Tutorías");
        return Thing.watched(scene.reading(PROBLEM, code))
                .named("code", code)
                .named("section", "problem")
                .seen("\"0\"")
                .withJson("{\"text\": \"Uno de cada ocho.\"}");
    }

    private Thing ready(Scene scene) {
        var owner = scene.owner();
        String code = practices.start(owner, PracticeId.next(), "Tutorías");
        var presented =
                new Presentation("Tutorías", "Dos tutores.", "", "", java.util.Set.of(), null, java.util.Set.of());
        writing.save(owner, code, Section.PRESENTATION, presented, 1);
        writing.save(owner, code, Section.PROBLEM, new Narrative("Uno de cada ocho."), 0);
        writing.save(owner, code, Section.DESCRIPTION, new Narrative("Dos tutores recorren."), 0);
        return Thing.watched(scene.reading(STAGE, code)).named("code", code);
    }
}
