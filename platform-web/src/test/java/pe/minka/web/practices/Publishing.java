package pe.minka.web.practices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Level;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;
import pe.minka.practices.sheet.Sustainability;

/** Writes whole practices and publishes them, for tests that read them. */
public final class Publishing {

    private static final String PROBLEM = """
            En las 47 escuelas unidocentes, uno de cada ocho estudiantes dejaba de asistir.

            La UGEL se enteraba tarde:
            - al cierre del bimestre
              - o después de las vacaciones
            - cuando la familia ya había viajado""";

    private final Practices practices;
    private final PracticeWriting writing;
    private final PracticePublication publication;

    public Publishing(Practices practices, PracticeWriting writing, PracticePublication publication) {
        this.practices = practices;
        this.writing = writing;
        this.publication = publication;
    }

    /** The code of what everybody reads from now on. */
    public String publish(Access author, String title) {
        String code = practices.start(author, PracticeId.next(), title);
        write(author, code, Section.PRESENTATION, presented(title), 1);
        write(author, code, Section.PROBLEM, new Narrative(PROBLEM), 0);
        write(author, code, Section.DESCRIPTION, new Narrative("Dos tutores por red visitan cada escuela."), 0);
        write(
                author,
                code,
                Section.STRATEGY,
                new Strategy(List.of(
                        step("Fase 1. Organizar las redes", "Siete redes", "No más de dos horas de camino."),
                        step(
                                "Fase 2. Visitar y avisar",
                                "Visita quincenal",
                                "- Cuaderno de ruta\n- Aviso a la familia"))),
                0);
        write(author, code, Section.RESULTS, new Results(List.of(measured(), unmeasured())), 0);
        write(author, code, Section.COMPONENTS, new Components(List.of(component())), 0);
        write(author, code, Section.CRITERIA, criteria(), 0);
        publication.publish(author, code, "");
        return code;
    }

    /** With what a first version asks for. */
    void complete(Access author, String code, String title) {
        write(author, code, Section.PRESENTATION, presented(title), 1);
        write(author, code, Section.PROBLEM, new Narrative(PROBLEM), 0);
        write(author, code, Section.DESCRIPTION, new Narrative("Dos tutores por red visitan cada escuela."), 0);
        publication.publish(author, code, "");
    }

    public void republish(Access author, String code, String problem, String reason) {
        write(author, code, Section.PROBLEM, new Narrative(problem), 1);
        publication.publish(author, code, reason);
    }

    private void write(Access author, String code, Section section, SectionContent content, int seen) {
        writing.save(author, code, section, content, seen);
    }

    private static Presentation presented(String title) {
        return new Presentation(
                title,
                "Dos tutores por red recorren las escuelas unidocentes y acompañan a las familias.",
                "Provincia de Huancasancos",
                "12/03/2025",
                Set.of("permanencia"),
                Modality.REGULAR_BASIC,
                Set.of(Level.PRIMARY));
    }

    private static Strategy.Item step(String phase, String title, String text) {
        return new Strategy.Item(UUID.randomUUID(), phase, title, text);
    }

    private static Results.Item measured() {
        return new Results.Item(
                UUID.randomUUID(),
                "Estudiantes que dejaron de asistir.",
                "7,1 %",
                "12,4 %",
                "44",
                "620",
                "30/06/2025",
                Set.of());
    }

    private static Results.Item unmeasured() {
        return new Results.Item(
                UUID.randomUUID(), "Las familias avisan antes de viajar.", "", "", "", "", "", Set.of());
    }

    private static Components.Item component() {
        return new Components.Item(
                UUID.randomUUID(), "Cuaderno de ruta", "Imprenta y dos talleres.", "En quechua se usa más.");
    }

    private static Criteria criteria() {
        return new Criteria(
                "El cuaderno se usa sin costo.",
                "Menos abandono en las siete redes.",
                "Se mide con el registro de asistencia.",
                "Hay un fondo municipal de movilidad.",
                Set.of(Sustainability.FINANCIAL),
                Instrument.POI,
                "POI 2026, actividad 12");
    }
}
