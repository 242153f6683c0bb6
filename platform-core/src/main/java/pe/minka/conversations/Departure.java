package pe.minka.conversations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;

/** When a member was erased, their words go and what they follow; that they once supported something stays counted. */
@Component
class Departure {

    private static final List<String> FORGET = List.of(
            "delete from conversation_follow where member = :member",
            "delete from conversation_support_turn where member = :member",
            "update conversation_report set note = null where reporter = :member and note is not null",
            """
            update conversation_report r
            set wording = null
            from conversation_said s
            where s.id = r.post and s.author = :member and r.wording is not null
            """,
            """
            update conversation_appeal a
            set text = '-'
            from conversation_said s
            where s.id = a.post and s.author = :member
            """);

    private static final String WORDS = """
            select id from conversation_comment where author = :member and state <> 'REMOVED' order by kind, subject, id
            """;

    private final JdbcClient jdbc;
    private final CommentRepository comments;
    private final Tally tally;
    private final Clock clock;

    Departure(JdbcClient jdbc, CommentRepository comments, Tally tally, Clock clock) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.tally = tally;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        for (String sql : FORGET) {
            jdbc.sql(sql).param("member", event.member().value()).update();
        }
        jdbc.sql(WORDS)
                .param("member", event.member().value())
                .query(UUID.class)
                .list()
                .forEach(id -> take(new CommentId(id)));
    }

    private void take(CommentId id) {
        comments.findLockedById(id).ifPresent(comment -> {
            boolean shown = comment.state() == CommentState.SHOWN;
            if (comment.erase(clock.instant())) {
                comments.save(comment);
                if (shown) {
                    tally.take(comment.about());
                }
            }
        });
    }
}
