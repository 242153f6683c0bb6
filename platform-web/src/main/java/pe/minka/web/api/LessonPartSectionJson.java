package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.SectionState;
import pe.minka.web.json.ApiProblem;

/**
 * A part of a lesson that is being written.
 *
 * @param revision 0 while nobody has saved it
 * @param etag what {@code If-Match} says by whoever changes it
 * @param gaps what it lacks to be complete
 */
record LessonPartSectionJson(
        String section,
        int revision,
        String etag,
        SectionState state,
        LessonPartJson content,
        List<ApiProblem.Field> gaps,
        @Nullable Instant savedAt) {

    LessonPartSectionJson {
        gaps = List.copyOf(gaps);
    }
}
