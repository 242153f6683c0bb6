package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Impact;

/** A lesson learned (lección aprendida) in a list; the excerpt says which of its words were looked for. */
record LessonCardJson(
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

    record Piece(String text, boolean marked) {}
}
