package pe.minka.lessons;

import java.util.List;

/**
 * The lessons that belong beside a practice.
 *
 * @param linked those about it; what warns comes first
 * @param warnings a few of those that warn of the same themes and are about something else
 */
public record BesidePractice(List<LessonCard> linked, List<LessonCard> warnings) {

    public BesidePractice {
        linked = List.copyOf(linked);
        warnings = List.copyOf(warnings);
    }

    public boolean isEmpty() {
        return linked.isEmpty() && warnings.isEmpty();
    }
}
