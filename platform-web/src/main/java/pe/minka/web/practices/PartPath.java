package pe.minka.web.practices;

import java.util.List;
import pe.minka.practices.Part;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.NotFound;
import pe.minka.web.writing.Kind;
import pe.minka.web.writing.PartPage;

/** The parts of the sheet as addresses name them, in groups of three as the list of tasks shows them. */
public enum PartPath implements PartPage {
    PRESENTATION(Part.PRESENTATION, "presentacion"),
    PEOPLE(Part.PEOPLE, "entidades-y-equipo"),
    PROBLEM(Part.PROBLEM, "problema"),
    DESCRIPTION(Part.DESCRIPTION, "descripcion"),
    STRATEGY(Part.STRATEGY, "estrategia"),
    COMPONENTS(Part.COMPONENTS, "componentes"),
    RESULTS(Part.RESULTS, "resultados"),
    CRITERIA(Part.CRITERIA, "criterios"),
    EVIDENCE(Part.EVIDENCE, "evidencias");

    static final Kind PRACTICE = new Kind("practices", "practice", "/practicas", ShelfController.ADDRESS);
    static final int GROUP = 3;
    static final List<PartPath> ALL = List.of(values());

    private final Part part;
    private final String slug;

    PartPath(Part part, String slug) {
        this.part = part;
        this.slug = slug;
    }

    public static PartPath of(Part part) {
        return valueOf(part.name());
    }

    /** The section written on the page of that name. */
    static PartPath section(String slug) {
        return ALL.stream()
                .filter(path -> path.slug.equals(slug) && path.part.section().isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("section " + slug));
    }

    Part part() {
        return part;
    }

    Section section() {
        return part.section().orElseThrow();
    }

    @Override
    public Kind kind() {
        return PRACTICE;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public List<PartPath> all() {
        return ALL;
    }
}
