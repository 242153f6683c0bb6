package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Nobody gives more supports than a person can mean. Taking one back is always free. */
@Component
@EnableConfigurationProperties(ConversationSettings.class)
class SupportPace {

    private static final String GIVEN = """
            select count(*) from conversation_support where member = :member and given_at > :since
            """;

    private static final String FORGET = "delete from conversation_support_turn where member = :member and day < :day";

    private static final String COUNT = """
            insert into conversation_support_turn (member, day, kind, subject, times)
            values (:member, :day, :kind, :subject, 1)
            on conflict (member, day, kind, subject) do update set times = conversation_support_turn.times + 1
            returning times
            """;

    private final JdbcClient jdbc;
    private final ConversationSettings settings;
    private final Clock clock;

    SupportPace(JdbcClient jdbc, ConversationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a support that was given just now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void count(MemberId member, Subject subject) {
        var now = clock.instant();
        var today = Peru.dayOf(now);
        if (times(member, subject, today) > settings.supportsOfOne()) {
            throw new RuleViolation("conversations.support.again");
        }
        long given = jdbc.sql(GIVEN)
                .param("member", member.value())
                .param("since", Timestamp.from(now.minus(Duration.ofMinutes(1))))
                .query(Long.class)
                .single();
        if (given > settings.supportsPerMinute()) {
            throw new RuleViolation("conversations.support.pace");
        }
    }

    private int times(MemberId member, Subject subject, LocalDate today) {
        jdbc.sql(FORGET).param("member", member.value()).param("day", today).update();
        return jdbc.sql(COUNT)
                .param("member", member.value())
                .param("day", today)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(Integer.class)
                .single();
    }
}
