package pe.minka.practices;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where something the route asks for is mended. */
public enum Fix {
    PRESENTATION(Part.PRESENTATION),
    PEOPLE(Part.PEOPLE),
    PROBLEM(Part.PROBLEM),
    DESCRIPTION(Part.DESCRIPTION),
    STRATEGY(Part.STRATEGY),
    RESULTS(Part.RESULTS),
    CRITERIA(Part.CRITERIA),
    EVIDENCE(Part.EVIDENCE),
    /** It is written already, and waits to be published. */
    PUBLICATION(null),
    REVIEWS(null),
    EXPERTS(null),
    ADVISORIES(null);

    private final @Nullable Part part;

    Fix(@Nullable Part part) {
        this.part = part;
    }

    /** The part of the sheet, when it is there. */
    public Optional<Part> part() {
        return Optional.ofNullable(part);
    }
}
