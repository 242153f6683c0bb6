package pe.minka.imports;

import java.util.List;
import pe.minka.documents.LessonFormReading;
import pe.minka.documents.PlacementReport;
import pe.minka.documents.UnplacedText;

/** The form of a lesson. */
public record BroughtLesson(
        FormUpload upload, LessonFormReading reading, boolean isMisplaced, String title, List<UnplacedText> loose)
        implements Brought {

    public BroughtLesson {
        loose = List.copyOf(loose);
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
