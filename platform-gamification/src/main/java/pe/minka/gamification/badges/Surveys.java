package pe.minka.gamification.badges;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ParticipantId;

/**
 * Looks for an insignia that is new, or takes something else, among everybody: some at a time, so that it can stop and go
 * on anywhere, and quietly.
 */
@Component
class Surveys {

    private static final Logger LOG = LoggerFactory.getLogger(Surveys.class);

    static final int AT_ONCE = 250;

    private static final String ASK = """
            insert into badge_survey (badge, version, asked_at) values (:badge, :version, :now)
            """;

    private static final String ASK_ANEW = """
            insert into badge_survey (badge, version, asked_at)
            select b.id, (select max(v.version) from badge_version v where v.badge = b.id), :now
            from badge b
            where b.retired_at is null and (:badge::uuid is null or b.id = :badge)
            on conflict (badge, version) do update
            set asked_at = excluded.asked_at, reached = '00000000-0000-0000-0000-000000000000', finished_at = null
            where badge_survey.finished_at is not null
            """;

    private static final String NEXT = """
            select badge, version, reached
            from badge_survey
            where finished_at is null
            order by asked_at, badge, version
            limit 1
            for update skip locked
            """;

    private static final String GO_ON = """
            update badge_survey
            set reached = coalesce(:reached::uuid, reached), given = given + :given,
                finished_at = case when :reached::uuid is null then :now::timestamptz end
            where badge = :badge and version = :version
            """;

    private final JdbcClient jdbc;
    private final BadgeRows badges;
    private final Candidates candidates;
    private final Awarding awarding;
    private final BadgeChecks checks;
    private final Clock clock;

    Surveys(
            JdbcClient jdbc,
            BadgeRows badges,
            Candidates candidates,
            Awarding awarding,
            BadgeChecks checks,
            Clock clock) {
        this.jdbc = jdbc;
        this.badges = badges;
        this.candidates = candidates;
        this.awarding = awarding;
        this.checks = checks;
        this.clock = clock;
    }

    private record Survey(BadgeId badge, int version, UUID reached) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void ask(BadgeId badge, int version) {
        jdbc.sql(ASK)
                .param("badge", badge.value())
                .param("version", version)
                .param("now", now())
                .update();
        checks.wake();
    }

    /** Finds what no contribution told: a standing that takes less now, somebody who does not administer any more. */
    @Scheduled(cron = "0 37 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "survey-insignias")
    @Transactional
    public void askForAll() {
        askAnew(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void askAnew(@Nullable BadgeId badge) {
        jdbc.sql(ASK_ANEW)
                .param("now", now())
                .param("badge", badge == null ? null : badge.value())
                .update();
        checks.wake();
    }

    /** False when there is nothing to look for, or somebody else is at it. */
    @Transactional
    public boolean goOn() {
        Optional<Survey> next = jdbc.sql(NEXT)
                .query((row, number) -> new Survey(
                        new BadgeId(row.getObject("badge", UUID.class)),
                        row.getInt("version"),
                        row.getObject("reached", UUID.class)))
                .optional();
        next.ifPresent(this::goOn);
        return next.isPresent();
    }

    private void goOn(Survey survey) {
        var badge = badges.latest().stream()
                .filter(one -> one.id().equals(survey.badge()) && one.version() == survey.version() && !one.isRetired())
                .findFirst();
        List<UUID> people = badge.isPresent() ? candidates.after(survey.reached(), AT_ONCE) : List.of();
        int given = people.isEmpty() ? 0 : lookFor(badge.orElseThrow(), people);
        jdbc.sql(GO_ON)
                .param("reached", people.isEmpty() ? null : people.getLast())
                .param("given", given)
                .param("now", now())
                .param("badge", survey.badge().value())
                .param("version", survey.version())
                .update();
    }

    /** Whoever cannot be looked at together with others is looked at alone, and holds up nobody. */
    private int lookFor(BadgeView badge, List<UUID> people) {
        try {
            return awarding.lookFor(badge, people);
        } catch (RuntimeException e) {
            LOG.warn("{} people are looked at one by one for {}", people.size(), badge.code(), e);
            return people.stream().mapToInt(one -> lookFor(badge, one)).sum();
        }
    }

    private int lookFor(BadgeView badge, UUID one) {
        try {
            return awarding.lookFor(badge, List.of(one));
        } catch (RuntimeException e) {
            LOG.error("whether {} has earned {} is left for later", one, badge.code(), e);
            checks.ask(new ParticipantId(one));
            return 0;
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
