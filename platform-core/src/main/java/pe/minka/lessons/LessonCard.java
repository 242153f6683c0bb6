package pe.minka.lessons;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Impact;
import pe.minka.practices.Piece;

/**
 * A published lesson as lists show it.
 *
 * @param summary what was learnt
 * @param excerpt where the words stand that were looked for; what was learnt when nothing was
 */
public record LessonCard(
        String code,
        String title,
        String summary,
        List<Piece> excerpt,
        Impact impact,
        String organisation,
        @Nullable String regionName,
        List<String> themes,
        int year,
        Instant publishedAt) {

    public LessonCard {
        excerpt = List.copyOf(excerpt);
        themes = List.copyOf(themes);
    }

    /** It warns of something. */
    public boolean isWarning() {
        return impact == Impact.NEGATIVE;
    }
}
