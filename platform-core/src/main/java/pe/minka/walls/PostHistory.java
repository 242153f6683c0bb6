package pe.minka.walls;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Reporting;
import pe.minka.members.MemberId;

/** What cards and contributions said before they were changed, and what was decided about them. */
@Component
class PostHistory {

    private static final String KEEP = """
            insert into post_past (post, revision, title, text, by, until, guarded)
            select :post, coalesce(max(revision), 0) + 1, :title, :text, :by, :until, :guarded
            from post_past
            where post = :post
            """;

    private static final String PAST = """
            select title, text, until
            from post_past
            where post = :post and (not guarded or :guarded)
            order by revision desc
            """;

    private static final String GUARD = "update post_past set guarded = true where post = :post";

    private static final String FORGET = "delete from post_past where post = :post";

    private static final String DECIDE = """
            insert into post_decision (id, post, verdict, reason, decided_by, decided_at)
            values (:id, :post, :verdict, :reason, :by, :at)
            """;

    private static final String HIDING = """
            select d.reason
            from (select verdict, reason
                  from post_decision
                  where post = :post
                  order by decided_at desc, id desc
                  limit 1) d
            where d.verdict = 'HIDDEN'
            """;

    private final JdbcClient jdbc;

    PostHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What others never saw, or shows personal data, they do not read afterwards either. */
    void keep(UUID post, @Nullable String title, String text, MemberId by, Posting posting) {
        boolean guarded = !posting.isShown() || Reporting.showsPersonalData(text);
        keep(post, title, text, by, Objects.requireNonNull(posting.editedAt()), guarded);
    }

    /** What only moderators read afterwards. */
    void keepGuarded(UUID post, String text, MemberId by, Instant until) {
        keep(post, null, text, by, until, true);
    }

    private void keep(UUID post, @Nullable String title, String text, MemberId by, Instant until, boolean guarded) {
        jdbc.sql(KEEP)
                .param("post", post)
                .param("title", title)
                .param("text", text)
                .param("by", by.value())
                .param("until", Timestamp.from(until))
                .param("guarded", guarded)
                .update();
    }

    /** It was hidden: what it said before only its author reads now, and who moderates. */
    void guard(UUID post) {
        jdbc.sql(GUARD).param("post", post).update();
    }

    /** The latest first; with what was guarded, or without. */
    List<PastPost> past(UUID post, boolean guarded) {
        return jdbc.sql(PAST)
                .param("post", post)
                .param("guarded", guarded)
                .query((row, number) -> new PastPost(
                        row.getString("title"),
                        row.getString("text"),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    void forget(UUID post) {
        jdbc.sql(FORGET).param("post", post).update();
    }

    void decide(UUID decision, UUID post, PostVerdict verdict, @Nullable String reason, MemberId by, Instant at) {
        jdbc.sql(DECIDE)
                .param("id", decision)
                .param("post", post)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Why it was hidden the last time. */
    @Nullable
    String hiding(UUID post) {
        return jdbc.sql(HIDING)
                .param("post", post)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
