package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.http.Watcher;
import pe.minka.members.Access;
import pe.minka.members.Accounts;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Passwords;
import pe.minka.members.Reason;
import pe.minka.members.Registrations;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;
import pe.minka.members.Roles;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.policy.Cast;
import pe.minka.streams.Streams;
import pe.minka.streams.Topic;
import pe.minka.web.entry.Newcomers;
import pe.minka.web.security.Caller;

/** Whoever may no longer be inside is told nothing more, a second later at the latest. */
@PlatformTest
@DisplayName("S3")
class EndOfWatchTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Reason REASON = new Reason("Ya no trabaja aquí");

    private final int port;
    private final Newcomers people;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Roles roles;
    private final Access admin;

    @Autowired
    private Streams streams;

    @Autowired
    private TransactionTemplate transaction;

    private final Topic topic = TestBoard.topic();
    private String mail = "";
    private Visitor browser;
    private MemberId member = new MemberId(new UUID(0, 0));

    @Autowired
    EndOfWatchTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            MemberAccess members,
            Accounts accounts,
            Roles roles) {
        this.port = port;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.roles = roles;
        this.admin = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.NATIONAL));
        this.browser = new Visitor(port);
    }

    @BeforeEach
    void signIn() {
        mail = people.member();
        member = people.id(mail);
        browser = another();
    }

    private Visitor another() {
        var opened = new Visitor(port);
        assertThat(opened.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        return opened;
    }

    private Watcher watching(Visitor from) {
        var watcher = Watcher.of(port, from);
        watcher.subscribe(topic, 0);
        await().until(() -> watcher.heard(said -> said.has("subscribed")));
        return watcher;
    }

    private void assertEndedBy(Runnable end) {
        try (var watcher = watching(browser)) {
            end.run();

            await().atMost(AT_ONCE).until(watcher::isClosed);
            assertThat(watcher.code()).isEqualTo(1008);
            transaction.executeWithoutResult(status -> streams.append(topic, "posted", UUID.randomUUID()));
            assertThat(watcher.serials()).isEmpty();
        }
    }

    @Test
    void whoLeaves() {
        assertEndedBy(
                () -> assertThat(browser.submit("/inicio", "/salir", Map.of()).statusCode())
                        .isEqualTo(302));
    }

    @Test
    void whoseAccountIsClosed() {
        assertEndedBy(() -> accounts.disable(admin, member, REASON));
    }

    @Test
    void whoLosesARole() {
        var scope = new RoleScope(Role.ADVISOR, "AYA");
        roles.grant(admin, member, scope, REASON);

        assertEndedBy(() -> roles.revoke(admin, member, scope, REASON));
    }

    @Test
    void whoChangesThePasswordElsewhereAndNotTheOneWhoDoesIt() {
        var elsewhere = another();
        try (var there = watching(elsewhere)) {
            assertEndedBy(() -> assertThat(elsewhere
                            .submit(
                                    "/mi/cuenta/clave",
                                    Map.of("current", Newcomers.PASSWORD, "password", "otra frase muy larga"))
                            .statusCode())
                    .isEqualTo(302));

            await().until(() -> there.serials().size() == 1);
            assertThat(there.isClosed()).isFalse();
        }
    }

    @Test
    void whoseSessionComesToItsEndByItself() {
        jdbc.sql("""
                        update spring_session
                        set max_inactive_interval = 2, expiry_time = last_access_time + 2000
                        where principal_name = :id
                        """).param("id", member.value().toString()).update();
        long start = System.nanoTime();
        try (var watcher = watching(browser)) {
            await().atMost(Duration.ofSeconds(5)).until(watcher::isClosed);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(AT_ONCE, Duration.ofMillis(3_500));
        }
    }
}
