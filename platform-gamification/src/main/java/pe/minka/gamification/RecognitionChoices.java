package pe.minka.gamification;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ranking.PlaceChanged;
import pe.minka.members.MemberId;

/** What members choose about being seen in the rankings (visibilidad y pausa). Their points count in any case. */
@Service
@Transactional
public class RecognitionChoices {

    private static final String OF = "select visibility, paused from participant where member = :member";

    private static final String CHANGE = """
            update participant
            set visibility = :visibility, paused = :paused
            where id = :id and (visibility, paused) is distinct from (:visibility, :paused)
            """;

    private final JdbcClient jdbc;
    private final Participants participants;
    private final ApplicationEventPublisher events;

    RecognitionChoices(JdbcClient jdbc, Participants participants, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public RecognitionChoice of(MemberId member) {
        return jdbc.sql(OF)
                .param("member", member.value())
                .query((row, number) -> choice(row))
                .optional()
                .orElse(RecognitionChoice.INITIAL);
    }

    /** From now on, on every board. */
    public void change(MemberId member, RecognitionChoice choice) {
        participants.id(member).ifPresent(id -> {
            int changed = jdbc.sql(CHANGE)
                    .param("id", id.value())
                    .param("visibility", choice.visibility().name())
                    .param("paused", choice.paused())
                    .update();
            if (changed > 0) {
                events.publishEvent(new PlaceChanged(id));
            }
        });
    }

    private static RecognitionChoice choice(ResultSet row) throws SQLException {
        return new RecognitionChoice(Visibility.valueOf(row.getString("visibility")), row.getBoolean("paused"));
    }
}
