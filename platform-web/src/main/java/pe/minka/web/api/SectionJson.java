package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.web.json.ApiProblem;
import pe.minka.writing.PartState;

/**
 * A section of a draft.
 *
 * @param revision 0 while nobody has saved it
 * @param etag what {@code If-Match} says by whoever changes it
 * @param gaps what it lacks to be complete
 */
record SectionJson(
        String section,
        int revision,
        String etag,
        PartState state,
        SectionContentJson content,
        List<ApiProblem.Field> gaps,
        @Nullable Instant savedAt,
        @Nullable UUID savedBy)
        implements StandingJson {

    SectionJson {
        gaps = List.copyOf(gaps);
    }
}
