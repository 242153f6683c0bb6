package pe.minka.imports;

import java.util.List;
import java.util.stream.Stream;
import pe.minka.documents.LessonFormReading;
import pe.minka.documents.PlacementReport;
import pe.minka.documents.UnplacedText;
import pe.minka.lessons.form.LessonSection;

/** The form of a lesson. */
public record BroughtLesson(
        FormUpload upload, LessonFormReading reading, boolean isMisplaced, String title, List<UnplacedText> loose)
        implements Brought {

    public BroughtLesson {
        loose = List.copyOf(loose);
    }

    @Override
    public boolean isBlank() {
        return isBlank(reading);
    }

    static boolean isBlank(LessonFormReading reading) {
        return reading.recognised()
                && reading.report().unplaced().isEmpty()
                && reading.form().entity().isEmpty()
                && Stream.of(LessonSection.values())
                        .allMatch(section ->
                                reading.form().content().part(section).isEmpty());
    }

    @Override
    public PlacementReport report() {
        return reading.report();
    }

    /** A lesson is its author's, who has one. */
    @Override
    public List<NamedOrganisation> organisations() {
        return List.of();
    }
}
