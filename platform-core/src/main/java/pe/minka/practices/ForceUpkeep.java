package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds teams 60 and 15 days before a practice lapses, and tells them when it has; each of it once. */
@Component
class ForceUpkeep {

    static final int FIRST = 60;
    static final int LAST = 15;
    static final int LAPSED = 0;

    private static final String DUE = """
            select p.code
            from practice p
            where p.in_force_until <= :first
              and not exists (select
                              from practice_reminder r
                              where r.practice = p.id and r.until = p.in_force_until
                                and r.days <= case when p.in_force_until <= :now then 0
                                                   when p.in_force_until <= :last then 15
                                                   else 60 end)
            order by p.in_force_until, p.code
            limit 500
            """;

    private static final Logger LOG = LoggerFactory.getLogger(ForceUpkeep.class);

    private final JdbcClient jdbc;
    private final RouteDesk desk;
    private final RenewalRows reminders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForceUpkeep(JdbcClient jdbc, RouteDesk desk, RenewalRows reminders, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.reminders = reminders;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 23 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "remind-of-lapsing")
    void remind() {
        var now = clock.instant();
        List<String> codes = jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .param("first", Timestamp.from(now.plus(Duration.ofDays(FIRST))))
                .param("last", Timestamp.from(now.plus(Duration.ofDays(LAST))))
                .query(String.class)
                .list();
        codes.forEach(this::attempt);
    }

    /** What fails with one practice is tried again in an hour; the others do not wait for it. */
    private void attempt(String code) {
        try {
            transaction.executeWithoutResult(one -> remind(code));
        } catch (RuntimeException failure) {
            LOG.error("could not remind the team of {}", code, failure);
        }
    }

    /** What was due earlier and nobody was told is not told any more. */
    private void remind(String code) {
        var now = clock.instant();
        var dossier = desk.open(code);
        var until = Objects.requireNonNull(dossier.practice().inForceUntil());
        int days = daysOf(until, now);
        if (days <= FIRST && reminders.remind(dossier.practice().id(), until, days, now)) {
            tell(dossier, until, days, now);
        }
    }

    private static int daysOf(Instant until, Instant now) {
        if (!now.isBefore(until)) {
            return LAPSED;
        }
        var left = Duration.between(now, until);
        if (left.compareTo(Duration.ofDays(LAST)) <= 0) {
            return LAST;
        }
        return left.compareTo(Duration.ofDays(FIRST)) <= 0 ? FIRST : Integer.MAX_VALUE;
    }

    private void tell(Dossier dossier, Instant until, int days, Instant now) {
        var practice = dossier.practice();
        if (days == LAPSED) {
            desk.record(null, "practice.lapsed", dossier, null, Map.of());
            desk.tell(new PracticeLapsed(
                    practice.id(), practice.code(), dossier.title(), practice.members(), until, now));
        } else {
            desk.tell(new PracticeLapsing(
                    practice.id(), practice.code(), dossier.title(), days, practice.members(), until, now));
        }
    }
}
