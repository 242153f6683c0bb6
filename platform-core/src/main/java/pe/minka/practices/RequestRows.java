package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** What holders ask for on the route; of each practice one thing at a time. */
@Component
class RequestRows {

    /** How what was asked for has ended. */
    enum Outcome {
        APPROVED,
        NOT_YET,
        WITHDRAWN,
        STEPPED_BACK
    }

    private static final String ADD = """
            insert into practice_request (id, practice, stage, words, asked_by, asked_at)
            values (:id, :practice, :stage, :words, :by, :at)
            """;

    private static final String OPEN = "select * from practice_request where practice = :practice and outcome is null";

    private static final String CLOSE = """
            update practice_request
            set outcome = :outcome, closed_at = :at
            where id = :id and outcome is null
            """;

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PracticeId practice, StageRequest request) {
        jdbc.sql(ADD)
                .param("id", request.id().value())
                .param("practice", practice.value())
                .param("stage", request.stage().name())
                .param("words", request.words())
                .param("by", request.by().value())
                .param("at", Timestamp.from(request.at()))
                .update();
    }

    Optional<StageRequest> open(PracticeId practice) {
        return jdbc.sql(OPEN)
                .param("practice", practice.value())
                .query(RequestRows::request)
                .optional();
    }

    void close(RequestId id, Outcome outcome, Instant now) {
        jdbc.sql(CLOSE)
                .param("outcome", outcome.name())
                .param("at", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    private static StageRequest request(ResultSet row, int number) throws SQLException {
        return new StageRequest(
                new RequestId(row.getObject("id", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                row.getString("words"),
                new MemberId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant());
    }
}
