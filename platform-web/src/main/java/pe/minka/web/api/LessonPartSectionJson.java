package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.web.json.ApiProblem;
import pe.minka.writing.PartState;

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
        PartState state,
        LessonPartJson content,
        List<ApiProblem.Field> gaps,
        @Nullable Instant savedAt,
        @Nullable UUID savedBy)
        implements StandingJson {

    LessonPartSectionJson {
        gaps = List.copyOf(gaps);
    }
}
