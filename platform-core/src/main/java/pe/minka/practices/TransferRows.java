package pe.minka.practices;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has taken practices over, as others have told; it is only ever added to. */
@Component
class TransferRows {

    private static final String ADD = """
            insert into practice_transfer (origin, practice, kind, receiver, completed_on, recorded_at)
            values (:origin, :practice, :kind, :receiver, :on, :at)
            on conflict (origin) do nothing
            """;

    private static final String COUNT = "select count(*) from practice_transfer where practice = :practice";

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it has been told before. */
    boolean add(PracticeId practice, TransferCompleted transfer, Instant now) {
        return jdbc.sql(ADD)
                        .param("origin", transfer.origin())
                        .param("practice", practice.value())
                        .param("kind", transfer.kind().name())
                        .param("receiver", transfer.receiver().value())
                        .param("on", Date.valueOf(transfer.completedOn()))
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    int count(PracticeId practice) {
        return jdbc.sql(COUNT)
                .param("practice", practice.value())
                .query(Integer.class)
                .single();
    }
}
