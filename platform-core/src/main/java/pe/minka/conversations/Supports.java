package pe.minka.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;

/** «Apoyar»: each member once, however often the button is pressed, and back; nobody supports their own. */
@Service
@Transactional
public class Supports {

    private static final String GIVE = """
            with given as (
                insert into conversation_support (kind, subject, member, given_at)
                values (:kind, :subject, :member, :at)
                on conflict do nothing
                returning kind, subject
            )
            insert into conversation (kind, subject, region, supports)
            select kind, subject, :region, 1 from given
            on conflict (kind, subject)
            do update set supports = conversation.supports + 1, region = excluded.region
            """;

    private static final String WITHDRAW = """
            with taken as (
                delete from conversation_support
                where kind = :kind and subject = :subject and member = :member
                returning kind, subject
            )
            update conversation c
            set supports = c.supports - 1
            from taken
            where c.kind = taken.kind and c.subject = taken.subject
            """;

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final SupportPace pace;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supports(JdbcClient jdbc, Subjects subjects, SupportPace pace, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.pace = pace;
        this.events = events;
        this.clock = clock;
    }

    public void give(Access me, Subject subject) {
        var about = subjects.requireSupportable(me, subject);
        if (about.team().contains(me.id())) {
            throw new RuleViolation("conversations.support.own");
        }
        var now = clock.instant();
        int given = jdbc.sql(GIVE)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("member", me.id().value())
                .param("at", Timestamp.from(now))
                .param("region", about.region())
                .update();
        if (given == 1) {
            pace.count(me.id(), subject);
            events.publishEvent(new SupportGiven(subject, me.id(), about.team(), now));
        }
    }

    public void withdraw(Access me, Subject subject) {
        subjects.require(me, subject);
        int taken = jdbc.sql(WITHDRAW)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("member", me.id().value())
                .update();
        if (taken == 1) {
            events.publishEvent(new SupportWithdrawn(subject, me.id(), clock.instant()));
        }
    }
}
