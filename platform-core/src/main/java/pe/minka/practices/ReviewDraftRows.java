package pe.minka.practices;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.route.ReviewNotes;
import pe.minka.writing.WrittenJson;

/** The reviews that were begun, one of each reviewer for each practice. */
@Component
class ReviewDraftRows {

    private static final String FIND = """
            select * from practice_review_draft where practice = :practice and reviewer = :reviewer
            """;

    private static final String FIRST = """
            insert into practice_review_draft (practice, reviewer, version, revision, content, saved_at)
            values (:practice, :reviewer, :version, :revision, :content::jsonb, :at)
            on conflict do nothing
            """;

    private static final String NEXT = """
            update practice_review_draft
            set version = :version, revision = :revision, content = :content::jsonb, saved_at = :at
            where practice = :practice and reviewer = :reviewer and revision = :revision - 1
            """;

    private static final String DROP =
            "delete from practice_review_draft where practice = :practice and reviewer = :reviewer";

    private static final String FORGET = "delete from practice_review_draft where reviewer = :reviewer";

    private final JdbcClient jdbc;
    private final WrittenJson json;

    ReviewDraftRows(JdbcClient jdbc, WrittenJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ReviewDraft> find(PracticeId practice, MemberId reviewer) {
        return about(FIND, practice, reviewer)
                .query((row, number) -> new ReviewDraft(
                        json.read(row.getString("content"), ReviewNotes.class),
                        row.getInt("version"),
                        row.getInt("revision"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** False when another window was faster. */
    boolean save(PracticeId practice, MemberId reviewer, ReviewDraft draft) {
        return about(draft.revision() == 1 ? FIRST : NEXT, practice, reviewer)
                        .param("version", draft.version())
                        .param("revision", draft.revision())
                        .param("content", json.write(draft.notes()))
                        .param("at", Timestamp.from(draft.savedAt()))
                        .update()
                == 1;
    }

    void drop(PracticeId practice, MemberId reviewer) {
        about(DROP, practice, reviewer).update();
    }

    void forget(MemberId reviewer) {
        jdbc.sql(FORGET).param("reviewer", reviewer.value()).update();
    }

    private JdbcClient.StatementSpec about(String sql, PracticeId practice, MemberId reviewer) {
        return jdbc.sql(sql).param("practice", practice.value()).param("reviewer", reviewer.value());
    }
}
