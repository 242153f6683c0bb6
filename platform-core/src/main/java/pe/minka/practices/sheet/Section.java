package pe.minka.practices.sheet;

import java.util.Optional;
import java.util.stream.Stream;

/** A part of the sheet that is written and saved by itself (sección), in the order it is asked for. */
public enum Section {
    PRESENTATION(Presentation.class),
    PROBLEM(Narrative.class),
    DESCRIPTION(Narrative.class),
    STRATEGY(Strategy.class),
    COMPONENTS(Components.class),
    RESULTS(Results.class),
    CRITERIA(Criteria.class);

    private final Class<? extends SectionContent> type;

    Section(Class<? extends SectionContent> type) {
        this.type = type;
    }

    public Class<? extends SectionContent> type() {
        return type;
    }

    /** As addresses of the API name it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Section> ofCode(String code) {
        return Stream.of(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }
}
