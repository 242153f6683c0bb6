package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.members.MemberId;

/** Reminds authors 3 days before their challenge closes, and when it has closed and no answer was chosen; each once. */
@Component
class ChallengeReminders {

    static final int SOON = 3;

    /** Who was told that it is over is not told any more that it soon will be. */
    private static final String DUE = """
            select c.id, c.author, c.closes_at, case when c.closes_at <= :now then 0 else 3 end as days
            from card c
            where c.state = 'SHOWN' and c.stage in ('OPEN', 'ACCOMPANIED') and c.closes_at <= :soon
              and not exists (select
                              from card_reminder r
                              where r.card = c.id and r.closes_at = c.closes_at
                                and r.days <= case when c.closes_at <= :now then 0 else 3 end)
            order by c.closes_at, c.id
            limit 500
            """;

    private static final String NOTE = """
            insert into card_reminder (card, closes_at, days, told_at)
            values (:card, :closes, :days, :now)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChallengeReminders(
            JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(CardId card, MemberId author, Instant closesAt, int days) {}

    @Scheduled(cron = "0 41 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "remind-of-challenges")
    void remind() {
        var now = clock.instant();
        due(now).forEach(one -> transaction.executeWithoutResult(status -> tell(one, now)));
    }

    private List<Due> due(Instant now) {
        return jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(Duration.ofDays(SOON))))
                .query((row, number) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new CardId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("author", UUID.class)),
                row.getTimestamp("closes_at").toInstant(),
                row.getInt("days"));
    }

    private void tell(Due due, Instant now) {
        int noted = jdbc.sql(NOTE)
                .param("card", due.card().value())
                .param("closes", Timestamp.from(due.closesAt()))
                .param("days", due.days())
                .param("now", Timestamp.from(now))
                .update();
        if (noted == 1) {
            events.publishEvent(new ChallengeClosing(due.card(), due.author(), due.days(), now));
        }
    }
}
