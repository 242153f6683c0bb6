package pe.minka.imports;

import java.util.List;
import pe.minka.documents.LessonFormReading;
import pe.minka.documents.UnplacedText;

/**
 * A form of a lesson that was read, before a draft is made of it.
 *
 * @param loose the pieces without a place, in their order
 */
public record BroughtLesson(FormUpload upload, LessonFormReading reading, String title, List<UnplacedText> loose) {

    public BroughtLesson {
        loose = List.copyOf(loose);
    }
}
