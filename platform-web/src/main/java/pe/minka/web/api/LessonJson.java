package pe.minka.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Impact;

/** A lesson learned (lección aprendida) as members read it; the day as its author wrote it. */
record LessonJson(
        String code,
        int version,
        @Nullable Instant publishedAt,
        OrganisationJson organisation,
        String area,
        String servant,
        String contact,
        String mail,
        String date,
        String title,
        List<String> themes,
        String project,
        String situation,
        @Nullable Impact impact,
        String effect,
        List<String> actions,
        String lesson,
        String recommendation,
        List<Link> practices) {

    /** A practice it is about. */
    record Link(String code, String title) {}
}
