package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.Uuid7;

/** What was decided on the route; it is only ever added to. */
@Component
class DecisionRows {

    private static final String ADD = """
            insert into practice_decision
                (id, practice, version, outcome, from_stage, to_stage, reason, missing, request, decided_by, decided_at)
            values (:id, :practice, :version, :outcome, :from, :to, :reason, :missing, :request, :by, :at)
            """;

    private static final String ALL = """
            select * from practice_decision where practice = :practice order by decided_at desc, id desc
            """;

    private static final String ON = """
            select * from practice_decision
            where practice = :practice and request = :request and decided_by = :by and outcome = :outcome
            """;

    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PracticeId practice, StageDecision decision, @Nullable RequestId request) {
        jdbc.sql(ADD)
                .param("id", Uuid7.next())
                .param("practice", practice.value())
                .param("version", decision.version())
                .param("outcome", decision.outcome().name())
                .param("from", decision.from().name())
                .param("to", decision.to().name())
                .param("reason", decision.reason())
                .param("missing", decision.missing())
                .param("request", request == null ? null : request.value())
                .param("by", decision.by().value())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    /** The latest first. */
    List<StageDecision> all(PracticeId practice) {
        return jdbc.sql(ALL)
                .param("practice", practice.value())
                .query(DecisionRows::decision)
                .list();
    }

    /** The same that somebody decided already on what was asked for. */
    Optional<StageDecision> find(PracticeId practice, RequestId request, MemberId by, StageOutcome outcome) {
        return jdbc.sql(ON)
                .param("practice", practice.value())
                .param("request", request.value())
                .param("by", by.value())
                .param("outcome", outcome.name())
                .query(DecisionRows::decision)
                .optional();
    }

    private static StageDecision decision(ResultSet row, int number) throws SQLException {
        return new StageDecision(
                StageOutcome.valueOf(row.getString("outcome")),
                Stage.valueOf(row.getString("from_stage")),
                Stage.valueOf(row.getString("to_stage")),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("missing"),
                new MemberId(row.getObject("decided_by", UUID.class)),
                row.getTimestamp("decided_at").toInstant());
    }
}
