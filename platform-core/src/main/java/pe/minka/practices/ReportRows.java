package pe.minka.practices;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileId;
import pe.minka.members.MemberId;

/** What others have told a practice: advice that was held, what the team has promised. */
@Component
class ReportRows {

    private static final String ADD_ADVISORY = """
            insert into practice_advisory
                (id, practice, kind, origin, advisor, held_on, minutes, file, recommendations, recorded_at)
            values (gen_random_uuid(), :practice, :kind, :origin, :advisor, :on, :minutes, :file, :recommendations, :at)
            on conflict (origin) do nothing
            """;

    private static final String ADVISORIES = """
            select * from practice_advisory where practice = :practice order by held_on desc, recorded_at desc
            """;

    private static final String OPEN = """
            insert into practice_commitment (origin, practice, what, due, opened_at)
            values (:origin, :practice, :what, :due, :at)
            on conflict do nothing
            """;

    private static final String CLOSE = """
            update practice_commitment
            set closed_at = :at
            where practice = :practice and origin = :origin and closed_at is null
            """;

    private static final String COMMITMENTS = """
            select * from practice_commitment where practice = :practice order by due, origin
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it has been told before. */
    boolean add(PracticeId practice, AdvisoryHeld advisory, Instant now) {
        var file = advisory.file();
        return jdbc.sql(ADD_ADVISORY)
                        .param("practice", practice.value())
                        .param("kind", advisory.kind().name())
                        .param("origin", advisory.origin())
                        .param("advisor", advisory.advisor().value())
                        .param("on", Date.valueOf(advisory.heldOn()))
                        .param("minutes", advisory.minutes())
                        .param("file", file == null ? null : file.value())
                        .param("recommendations", advisory.recommendations())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The latest first. */
    List<AdvisoryHeld> advisories(PracticeId practice) {
        return jdbc.sql(ADVISORIES)
                .param("practice", practice.value())
                .query(ReportRows::advisory)
                .list();
    }

    /** False when it has been told before. */
    boolean open(PracticeId practice, String origin, String what, LocalDate due, Instant now) {
        return jdbc.sql(OPEN)
                        .param("origin", origin)
                        .param("practice", practice.value())
                        .param("what", what)
                        .param("due", Date.valueOf(due))
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when there is none that is open. */
    boolean close(PracticeId practice, String origin, Instant now) {
        return jdbc.sql(CLOSE)
                        .param("at", Timestamp.from(now))
                        .param("practice", practice.value())
                        .param("origin", origin)
                        .update()
                == 1;
    }

    /** What is due first comes first. */
    List<CommitmentView> commitments(PracticeId practice) {
        return jdbc.sql(COMMITMENTS)
                .param("practice", practice.value())
                .query(ReportRows::commitment)
                .list();
    }

    private static AdvisoryHeld advisory(ResultSet row, int number) throws SQLException {
        @Nullable UUID file = row.getObject("file", UUID.class);
        return new AdvisoryHeld(
                row.getString("origin"),
                AdvisoryKind.valueOf(row.getString("kind")),
                new MemberId(row.getObject("advisor", UUID.class)),
                row.getDate("held_on").toLocalDate(),
                row.getString("minutes"),
                file == null ? null : new FileId(file),
                row.getString("recommendations"));
    }

    private static CommitmentView commitment(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new CommitmentView(
                row.getString("origin"),
                row.getString("what"),
                row.getDate("due").toLocalDate(),
                closed == null ? null : closed.toInstant());
    }
}
