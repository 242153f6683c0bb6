package pe.minka.gamification.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The table of requests for a review. */
@Component
class PointsReviewRows {

    private static final String SELECT = """
            select id, member, contribution, words, asked_at, answer, answered_at from points_review
            """;

    private static final String ADD = """
            insert into points_review (id, member, contribution, words, asked_at)
            values (:id, :member, :contribution, :words, :at)
            on conflict do nothing
            """;

    private static final String OF =
            SELECT + " where member = :member and contribution = :contribution order by asked_at";
    private static final String WAITING = SELECT + " where answered_at is null order by asked_at, id";
    private static final String ONE = SELECT + " where id = :id";

    private static final String ANSWER = """
            update points_review
            set answered_by = :by, answered_at = :at, answer = :answer
            where id = :id and answered_at is null
            """;

    private static final String FORGET = "delete from points_review where member = :member";

    private final JdbcClient jdbc;

    PointsReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one about the same waits already. */
    boolean add(UUID id, MemberId member, UUID contribution, String words, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("member", member.value())
                        .param("contribution", contribution)
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<ReviewView> of(MemberId member, UUID contribution) {
        return jdbc.sql(OF)
                .param("member", member.value())
                .param("contribution", contribution)
                .query((row, number) -> view(row))
                .list();
    }

    List<ReviewView> waiting() {
        return jdbc.sql(WAITING).query((row, number) -> view(row)).list();
    }

    Optional<ReviewView> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query((row, number) -> view(row)).optional();
    }

    /** False when somebody else was faster. */
    boolean answer(UUID id, MemberId by, String answer, Instant at) {
        return jdbc.sql(ANSWER)
                        .param("id", id)
                        .param("by", by.value())
                        .param("answer", answer)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void forget(MemberId member) {
        jdbc.sql(FORGET).param("member", member.value()).update();
    }

    private static ReviewView view(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new ReviewView(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member", UUID.class)),
                row.getObject("contribution", UUID.class),
                row.getString("words"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
