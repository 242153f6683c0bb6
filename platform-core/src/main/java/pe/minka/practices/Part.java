package pe.minka.practices;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.Section;

/** What a team works through to document a practice: the sections of the sheet, its people and its evidence. */
public enum Part {
    PRESENTATION(Section.PRESENTATION),
    PEOPLE(null),
    PROBLEM(Section.PROBLEM),
    DESCRIPTION(Section.DESCRIPTION),
    STRATEGY(Section.STRATEGY),
    COMPONENTS(Section.COMPONENTS),
    RESULTS(Section.RESULTS),
    CRITERIA(Section.CRITERIA),
    EVIDENCE(null);

    private final @Nullable Section section;

    Part(@Nullable Section section) {
        this.section = section;
    }

    public Optional<Section> section() {
        return Optional.ofNullable(section);
    }

    public static Part of(Section section) {
        return Stream.of(values())
                .filter(part -> part.section == section)
                .findFirst()
                .orElseThrow();
    }
}
