package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.notifications.NoticeTopic;
import pe.minka.policy.Cast;
import pe.minka.streams.StreamLog;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** A form that bears a key is done once, and whoever sends it again is led where they were led the first time. */
@PlatformTest
class FormsOnceTests {

    private static final String READ_ALL = "/notificaciones/leer";

    private static final String NOTICE = """
            insert into notice (id, member, kind, group_key, occurrence, parameters, link, created_at)
            values (:id, :member, 'WELCOMED', :id::text, :id::text, '{}', '/ayuda', now())
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final StreamLog log;
    private final Cast cast;
    private final Access member;

    @Autowired
    FormsOnceTests(MockMvcTester web, JdbcClient jdbc, StreamLog log, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.log = log;
        this.cast = new Cast(jdbc, members);
        this.member = cast.another(Caller.MEMBER);
    }

    private void pin() {
        jdbc.sql(NOTICE)
                .param("id", UUID.randomUUID())
                .param("member", member.id().value())
                .update();
    }

    private MvcTestResult send(Access who, String key, String typed) {
        return web.post()
                .uri(READ_ALL)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_once", key)
                .param("typed", typed)
                .with(csrf())
                .with(Actors.as(who))
                .exchange();
    }

    private long answers(Access who) {
        return jdbc.sql("select count(*) from answered_request where member = :member")
                .param("member", who.id().value())
                .query(Long.class)
                .single();
    }

    /** How often something was read: each time is told once. */
    private long times() {
        return log.since(NoticeTopic.of(member.id()), 0).events().stream()
                .filter(event -> event.kind().equals("read"))
                .count();
    }

    @Test
    void whatIsSentTwiceIsDoneOnceAndAnsweredAlike() {
        String key = UUID.randomUUID().toString();
        pin();
        assertThat(send(member, key, "x")).hasStatus(302).hasRedirectedUrl("/notificaciones");
        pin();

        assertThat(send(member, key, "x"))
                .hasStatus(302)
                .hasRedirectedUrl("/notificaciones")
                .hasHeader("Idempotency-Replayed", "true");
        assertThat(times()).isEqualTo(1);

        assertThat(send(member, UUID.randomUUID().toString(), "x")).hasStatus(302);
        assertThat(times()).isEqualTo(2);
    }

    @Test
    void ofSeveralAtOnceOneIsDone() throws Exception {
        String key = UUID.randomUUID().toString();
        pin();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var sent = Stream.generate(() -> threads.submit(() -> send(member, key, "x")))
                    .limit(4)
                    .toList();
            for (var one : sent) {
                assertThat(one.get()).hasStatus(302).hasRedirectedUrl("/notificaciones");
            }
        }

        assertThat(answers(member)).isEqualTo(1);
        assertThat(times()).isEqualTo(1);
    }

    @Test
    void theKeyOfOneThingIsNotThatOfAnother() {
        String key = UUID.randomUUID().toString();
        assertThat(send(member, key, "x")).hasStatus(302);

        assertThat(send(member, key, "y")).hasStatus(409);
        assertThat(send(cast.another(Caller.MEMBER), key, "y")).hasStatus(302);
        assertThat(send(member, "k".repeat(201), "x")).hasStatus(400);
    }

    @Test
    void whatWasRefusedCanBeSentAgainUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        var refused = web.post()
                .uri("/notificaciones/" + UUID.randomUUID() + "/nothing")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_once", key)
                .with(csrf())
                .with(Actors.as(member))
                .exchange();
        assertThat(refused).hasStatus(404);

        assertThat(send(member, key, "x")).hasStatus(302);
    }

    /** The page says so where it leads on to: the answer is not an error, and yet nothing was done. */
    @Test
    void whatARuleRefusedLeadsOnAndLeavesNoNote() {
        var admin = cast.another(Caller.NATIONAL);
        var refused = web.post()
                .uri("/admin/invitaciones/" + member.id().value() + "/reenviar")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("_once", UUID.randomUUID().toString())
                .with(csrf())
                .with(Actors.as(admin))
                .exchange();

        assertThat(refused).hasStatus(302).hasRedirectedUrl("/admin/invitaciones");
        assertThat(answers(admin)).isZero();
    }
}
