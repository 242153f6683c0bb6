package pe.minka.lessons;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.practices.Corrections;

/** Keeps what everybody can find in step with what is published, in the same transaction. */
@Component
class LessonEntries {

    private static final String REMOVE = "delete from lesson_entry where lesson = :lesson";

    private static final String WRITE = """
            insert into lesson_entry
            select * from lesson_as_published where lesson = :lesson
            returning title || ' ' || body
            """;

    private final JdbcClient jdbc;
    private final Corrections corrections;

    LessonEntries(JdbcClient jdbc, Corrections corrections) {
        this.jdbc = jdbc;
        this.corrections = corrections;
    }

    /** Nothing of what is not published. */
    void write(LessonId lesson) {
        jdbc.sql(REMOVE).param("lesson", lesson.value()).update();
        jdbc.sql(WRITE)
                .param("lesson", lesson.value())
                .query(String.class)
                .optional()
                .ifPresent(corrections::learn);
    }
}
