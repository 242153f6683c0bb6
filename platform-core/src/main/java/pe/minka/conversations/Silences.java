package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Who may not write for a while; reading and supporting stays free. */
@Service
public class Silences {

    private static final String LAST = """
            select max(s.ends_at) as until
            from conversation_sanction s
            where s.member = :member and s.ends_at > :now
              and not exists (select from conversation_sanction_lifted l where l.sanction = s.id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Silences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last day on which they write nothing. */
    public Optional<LocalDate> of(MemberId member) {
        return jdbc.sql(LAST)
                .param("member", member.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    @Nullable Timestamp until = row.getTimestamp("until");
                    return Optional.ofNullable(until).map(end -> Peru.dayOf(end.toInstant()));
                })
                .single();
    }

    /** Before somebody writes something. */
    public void requireNone(MemberId member) {
        of(member).ifPresent(last -> {
            long days = ChronoUnit.DAYS.between(Peru.dayOf(clock.instant()), last) + 1;
            throw RuleViolation.at("text", "conversations.silenced", days);
        });
    }
}
