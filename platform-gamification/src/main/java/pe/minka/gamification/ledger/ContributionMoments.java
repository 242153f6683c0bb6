package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.RuleTerms;

/**
 * When something was handed in and when it was accepted, for the kinds that have both. Of each moment the first time heard
 * of says on which day it counts, the last one whether it stands.
 */
@Component
class ContributionMoments {

    private static final String NOTE = """
            insert into contribution_moment (subject, kind, occurrence, participant, moment, first_at, last_at)
            values (:subject, :kind, :occurrence, :participant, :moment, :at, :at)
            on conflict (subject, kind, occurrence, participant, moment)
            do update set last_at = greatest(contribution_moment.last_at, excluded.last_at)
            """;

    private final JdbcClient jdbc;

    ContributionMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Contribution told, ParticipantId participant) {
        if (RuleTerms.mayCountOnSubmission(told.cause().kind())) {
            jdbc.sql(NOTE)
                    .param("subject", told.cause().subject())
                    .param("kind", told.cause().kind().name())
                    .param("occurrence", told.cause().occurrence())
                    .param("participant", participant.value())
                    .param("moment", told.moment().name())
                    .param("at", Timestamp.from(told.at()))
                    .update();
        }
    }
}
