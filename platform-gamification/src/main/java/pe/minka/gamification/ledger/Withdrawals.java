package pe.minka.gamification.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.rules.RuleLock;

/**
 * What was taken back, and when for the last time: it holds even if the news of what it took back come later. Whoever
 * asks holds the subject until the transaction ends.
 */
@Component
class Withdrawals {

    /** Whoever applies rules to what is past waits for everybody who counts by those before, and they for the decision. */
    private static final String KNOW = """
            insert into contribution_subject (subject)
            select :subject from %s turn
            on conflict do nothing
            """.formatted(RuleLock.shared());

    private static final String HOLD = "select from contribution_subject where subject = :subject for update";

    private static final String LAST = """
            select greatest(s.ended_at, w.at)
            from contribution_subject s
            left join contribution_withdrawal w
                   on w.subject = s.subject and w.kind = :kind and w.occurrence = :occurrence
            where s.subject = :subject
            """;

    private static final String WITHDRAW = """
            insert into contribution_withdrawal (subject, kind, occurrence, at)
            values (:subject, :kind, :occurrence, :at)
            on conflict (subject, kind, occurrence)
            do update set at = greatest(contribution_withdrawal.at, excluded.at)
            """;

    private static final String END = """
            update contribution_subject set ended_at = greatest(ended_at, :at) where subject = :subject
            """;

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True of what nobody has heard of before: nothing was contributed to it, and nothing taken back. */
    boolean hold(String subject) {
        if (jdbc.sql(KNOW).param("subject", subject).update() == 1) {
            return true;
        }
        jdbc.sql(HOLD).param("subject", subject).query((row, number) -> subject).single();
        return false;
    }

    /** Whatever happened until this moment is taken back. */
    boolean covers(Cause cause, Instant at) {
        var last = jdbc.sql(LAST)
                .param("subject", cause.subject())
                .param("kind", cause.kind().name())
                .param("occurrence", cause.occurrence())
                .query(OffsetDateTime.class)
                .single();
        return !at.atOffset(ZoneOffset.UTC).isAfter(last);
    }

    void withdraw(Cause cause, Instant at) {
        jdbc.sql(WITHDRAW)
                .param("subject", cause.subject())
                .param("kind", cause.kind().name())
                .param("occurrence", cause.occurrence())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(String subject, Instant at) {
        jdbc.sql(END).param("subject", subject).param("at", Timestamp.from(at)).update();
    }
}
