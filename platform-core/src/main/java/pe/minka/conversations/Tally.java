package pe.minka.conversations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the number of comments that are shown, in the transaction that shows or hides one. */
@Component
class Tally {

    private static final String ADD = """
            insert into conversation (kind, subject, region, comments)
            values (:kind, :subject, :region, 1)
            on conflict (kind, subject)
            do update set comments = conversation.comments + 1, region = excluded.region
            """;

    private static final String TAKE = """
            update conversation set comments = comments - 1 where kind = :kind and subject = :subject
            """;

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectView about) {
        jdbc.sql(ADD)
                .param("kind", about.subject().kind())
                .param("subject", about.subject().id())
                .param("region", about.region())
                .update();
    }

    void take(Subject subject) {
        jdbc.sql(TAKE)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .update();
    }
}
