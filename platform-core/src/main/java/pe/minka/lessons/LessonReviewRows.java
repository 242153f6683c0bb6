package pe.minka.lessons;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/** What was decided about lessons; nothing of it is changed. */
@Component
class LessonReviewRows {

    private static final String ADD = """
            insert into lesson_review (id, lesson, reviewer, outcome, reason, at)
            values (:id, :lesson, :reviewer, :outcome, :reason, :at)
            """;

    private static final String OF = "select * from lesson_review where lesson = :lesson order by at desc, id desc";

    private final JdbcClient jdbc;

    LessonReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LessonId lesson, MemberId by, ReviewOutcome outcome, @Nullable String reason, Instant now) {
        jdbc.sql(ADD)
                .param("id", Uuid7.next())
                .param("lesson", lesson.value())
                .param("reviewer", by.value())
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("at", Timestamp.from(now))
                .update();
    }

    /** The latest first. */
    List<LessonReviewView> of(LessonId lesson) {
        return jdbc.sql(OF)
                .param("lesson", lesson.value())
                .query((row, number) -> new LessonReviewView(
                        new MemberId(row.getObject("reviewer", UUID.class)),
                        ReviewOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
