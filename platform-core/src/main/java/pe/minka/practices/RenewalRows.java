package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** How practices were kept in force, and what their teams were told of its end. */
@Component
class RenewalRows {

    private static final String ADD = """
            insert into practice_renewal (practice, renewed_at, renewed_by, words, until)
            values (:practice, :at, :by, :words, :until)
            """;

    private static final String ALL = """
            select * from practice_renewal where practice = :practice order by renewed_at desc
            """;

    private static final String REMIND = """
            insert into practice_reminder (practice, until, days, told_at)
            values (:practice, :until, :days, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    RenewalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PracticeId practice, Renewal renewal) {
        jdbc.sql(ADD)
                .param("practice", practice.value())
                .param("at", Timestamp.from(renewal.at()))
                .param("by", renewal.by().value())
                .param("words", renewal.words())
                .param("until", Timestamp.from(renewal.until()))
                .update();
    }

    /** The latest first. */
    List<Renewal> all(PracticeId practice) {
        return jdbc.sql(ALL)
                .param("practice", practice.value())
                .query(RenewalRows::renewal)
                .list();
    }

    /** False when it has been told. */
    boolean remind(PracticeId practice, Instant until, int days, Instant now) {
        return jdbc.sql(REMIND)
                        .param("practice", practice.value())
                        .param("until", Timestamp.from(until))
                        .param("days", days)
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Renewal renewal(ResultSet row, int number) throws SQLException {
        return new Renewal(
                new MemberId(row.getObject("renewed_by", UUID.class)),
                row.getString("words"),
                row.getTimestamp("until").toInstant(),
                row.getTimestamp("renewed_at").toInstant());
    }
}
