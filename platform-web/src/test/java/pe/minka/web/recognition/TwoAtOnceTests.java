package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.points.PointsCorrections;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/**
 * Two administrators decide at the same moment: while what the first one decides is being written, the second one sends
 * theirs. They read that somebody was first, and nothing is there twice. Two on the standings: {@link LadderTurnsTests}.
 */
@PlatformTest
class TwoAtOnceTests {

    private static final String DESK = "/admin/reconocimiento";
    private static final String WAITED_FOR = """
            select exists (select from pg_stat_activity a where :pid = any(pg_blocking_pids(a.pid)))
            """;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BadgeDesk badges;

    @Autowired
    private PointsCorrections corrections;

    @Autowired
    private SeasonDesk seasons;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Environment environment;

    private final JdbcClient jdbc;
    private final Browsing browsing;
    private final Access first;
    private final Access second;

    @Autowired
    TwoAtOnceTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.jdbc = jdbc;
        this.browsing = new Browsing(web, jdbc, members);
        this.first = browsing.as(Caller.NATIONAL);
        this.second = browsing.another(Caller.NATIONAL);
    }

    @Test
    void onARule() {
        String reason = "A la vez " + UUID.randomUUID();
        String version = jdbc.sql("select max(version)::text from recognition_rule where kind = 'LESSON_PUBLISHED'")
                .query(String.class)
                .single();
        try {
            assertThat(late(who -> browsing.send(
                            who,
                            DESK + "/reglas/leccion-publicada",
                            "version",
                            version,
                            "points",
                            "9",
                            "audience",
                            "EVERYBODY",
                            "enabled",
                            "true",
                            "from",
                            "2999-06-01",
                            "reason",
                            reason)))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Otra persona guardó una versión", reason + "</textarea>");
            assertThat(jdbc.sql("select count(*) from recognition_rule where reason = ?")
                            .param(reason)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            forget(reason);
        }
    }

    @Test
    void onAnInsignia() {
        String name = "A la vez " + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        assertThat(late(who -> insignia(who, DESK + "/insignia-nueva", name, "1")))
                .hasStatus(422)
                .bodyText()
                .contains("Ya hay una insignia con ese nombre");
        var composed = badges.all(first).stream()
                .map(state -> state.badge())
                .filter(badge -> badge.name().equals(name))
                .toList();
        assertThat(composed).hasSize(1);

        String code = composed.getFirst().code();
        assertThat(late(who -> insignia(who, DESK + "/insignias/" + code, name, "2")))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona cambió esta insignia mientras la editabas");
        assertThat(badges.history(first, code)).hasSize(2);
        badges.retire(first, code, new Reason("Era una prueba"));
    }

    @Test
    void onACorrection() {
        var member = browsing.another(Caller.MEMBER);
        contribute(member, "1926");
        assertThat(late(who -> browsing.send(
                        who,
                        DESK + "/correcciones/nueva",
                        "mail",
                        member.mail(),
                        "season",
                        "1926",
                        "points",
                        "5",
                        "reason",
                        "Faltaba")))
                .hasStatus(422)
                .bodyText()
                .contains("Ya hay una corrección de sus puntos en esta temporada que espera a una segunda persona.");
        var proposed = corrections.waiting(first).stream()
                .filter(one -> member.id().equals(one.member()))
                .toList();
        assertThat(proposed).hasSize(1);
        corrections.withdraw(first, proposed.getFirst().id());

        int before = points(member);
        var id = corrections.propose(
                browsing.another(Caller.NATIONAL),
                new ProposeCorrection(member.id(), "1926", 5, new Reason("Faltaba")));
        assertThat(late(who -> browsing.send(who, DESK + "/correcciones/" + id + "/aprobar")))
                .hasStatus(409)
                .bodyText()
                .contains("Ya se decidió sobre esta corrección.");
        assertThat(points(member)).isEqualTo(before + 5);
    }

    @Test
    void onTheEndOfASeason() {
        contribute(browsing.another(Caller.MEMBER), "1925");
        var late = late(who -> browsing.send(who, DESK + "/temporadas/1925/cerrar"));

        assertThat(late).hasStatus3xxRedirection();
        assertThat(String.valueOf(late.getMvcResult().getFlashMap())).contains("warn", "ya está cerrada");
        assertThat(seasons.find(first, "1925").closedAt()).isNotNull();
        assertThat(browsing.cast().acts(first)).containsOnlyOnce("recognition.seasonClosed");
        assertThat(browsing.cast().acts(second)).doesNotContain("recognition.seasonClosed");
    }

    /** What the second one reads. */
    private MvcTestResult late(Function<Access, MvcTestResult> decision) {
        var answer = Objects.requireNonNull(transaction.execute(deciding -> {
            var decided = decision.apply(first);
            assertThat(decided).hasStatus3xxRedirection();
            int here = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var other = CompletableFuture.supplyAsync(() -> decision.apply(second));
            await().until(() -> other.isDone() || isWaitedFor(here));
            assertThat(other).isNotDone();
            return other;
        }));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private boolean isWaitedFor(int connection) {
        return jdbc.sql(WAITED_FOR)
                .param("pid", connection)
                .query(Boolean.class)
                .single();
    }

    private MvcTestResult insignia(Access who, String address, String name, String count) {
        return browsing.send(
                who,
                address,
                "version",
                "1",
                "family",
                "LEARNS",
                "tier",
                "STRAND",
                "name",
                name,
                "purpose",
                "Para probar.",
                "reason",
                "Prueba",
                "groups[0].parts[0].what",
                "points",
                "groups[0].parts[0].count",
                count + "0");
    }

    private void contribute(Access who, String year) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(
                cause, who.id(), "Aulas", "/practicas", Instant.parse(year + "-05-05T15:00:00Z")));
    }

    private int points(Access who) {
        return jdbc.sql("""
                        select s.points
                        from score s
                        join participant p on p.id = s.participant
                        where p.member = :member and s.period = '1926'
                        """)
                .param("member", who.id().value())
                .query(Integer.class)
                .single();
    }

    /** Rules are never taken back: only their owner can see to it that other tests find them as they were. */
    private void forget(String reason) {
        try (var owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getProperty("spring.flyway.password", ""));
                var rule = owner.prepareStatement("delete from recognition_rule where reason = ?")) {
            rule.setString(1, reason);
            rule.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
