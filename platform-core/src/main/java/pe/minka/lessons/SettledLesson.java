package pe.minka.lessons;

import java.util.Optional;

/**
 * A lesson that waits for no review any more.
 *
 * @param last what was decided about it last; empty when its author has taken it back before anybody decided
 */
public record SettledLesson(String code, LessonState state, Optional<LessonReviewView> last) {

    public boolean isPublished() {
        return state == LessonState.PUBLISHED;
    }
}
