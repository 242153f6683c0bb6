package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;

/**
 * Of people without an account nothing is kept that has come to nothing; of a member who left the published texts stay,
 * under the pseudonym and unsigned.
 */
@Component
class ExpertUpkeep {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String FORGET_GUESTS = """
            delete from practice_expert_invitation i
            where i.member is null and coalesce(i.revoked_at, i.expires_at) < :before
              and not exists (select
                              from practice_expert_comment c
                              where c.invitation = i.id and c.published_at is not null)
            """;

    /** The link of what is published ends some day, and then the address is of no more use. */
    private static final String FORGET_ADDRESSES = """
            update practice_expert_invitation
            set mail = null, name = null
            where member is null and mail is not null and expires_at < :before
            """;

    private static final String FORGET_LINKS = """
            delete from practice_expert_link l
            using practice_expert_invitation i
            where i.id = l.invitation and i.expires_at < :before
            """;

    /** What a guest has withdrawn stays without the signature once nobody can publish it again. */
    private static final List<String> FORGET_SIGNATURES = List.of("""
            update practice_expert_edition e
            set content = e.content || '{"name": "", "post": "", "institution": ""}'
            from practice_expert_comment c
            join practice_expert_invitation i on i.id = c.invitation
            where c.id = e.comment and c.withdrawn_at is not null and i.expires_at < :before
              and e.content ->> 'name' <> ''
            """, """
            update practice_expert_comment c
            set content = c.content || '{"name": "", "post": "", "institution": ""}'
            from practice_expert_invitation i
            where i.id = c.invitation and c.withdrawn_at is not null and i.expires_at < :before
              and c.content ->> 'name' <> ''
            """);

    private static final List<String> FORGET_MEMBER = List.of(
            "delete from practice_expert_comment where member = :member and published_at is null", """
            update practice_expert_comment c
            set content = e.content || '{"post": "", "institution": ""}'
            from practice_expert_edition e
            where c.member = :member and e.comment = c.id
              and e.number = (select max(l.number) from practice_expert_edition l where l.comment = c.id)
            """, """
            update practice_expert_edition e
            set content = e.content || '{"post": "", "institution": ""}'
            from practice_expert_comment c
            where c.id = e.comment and c.member = :member
            """, """
            delete from practice_expert_invitation i
            where i.member = :member
            """);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertUpkeep(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-expert-guests")
    void forget() {
        var before = Timestamp.from(clock.instant().minus(KEPT));
        jdbc.sql(FORGET_GUESTS).param("before", before).update();
        jdbc.sql(FORGET_LINKS).param("before", before).update();
        jdbc.sql(FORGET_ADDRESSES).param("before", before).update();
        FORGET_SIGNATURES.forEach(sql -> jdbc.sql(sql).param("before", before).update());
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        FORGET_MEMBER.forEach(
                sql -> jdbc.sql(sql).param("member", event.member().value()).update());
    }
}
