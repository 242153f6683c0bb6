package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.Board;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingScope;
import pe.minka.gamification.RankingSource;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;

/** Somebody looks at the ranking on a phone while Redis loses everything it knows. */
@BrowserTest
@DisplayName("Mirar el ranking")
class RankingJourneyTests {

    private static final String GESTORA = "gestora@demo.pe";

    @Autowired
    private RedisConnectionFactory redis;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Visits visits;

    RankingJourneyTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    @Test
    @DisplayName("Si Redis se vacía, quien mira sigue viendo lo mismo, y un aporte nuevo se nota sin que nada salte")
    void aRankingSurvivesThatRedisIsWiped() {
        try (var context = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/ranking?ambito=pais"));
            String before = page.locator("main tbody").textContent();
            int points = points(page);

            wipe();
            page.reload();
            assertThat(page.locator("main tbody")).hasText(before);

            contribute();
            var refresh = page.locator("[data-cambios]");
            await().untilAsserted(() -> {
                look(page);
                assertThat(refresh).hasText("Hay cambios: actualizar");
            });
            assertThat(page.locator("main tbody")).hasText(before);

            refresh.click();
            assertThat(refresh).hasText("Actualizar");
            Assertions.assertThat(points(page)).isEqualTo(points + 20);
            await().until(() -> rankings.page(ranking(), null, 1, gestora()).source() == RankingSource.REDIS);
            page.reload();
            assertThat(page.locator("tr.me")).containsText("Tú");
            Assertions.assertThat(points(page)).isEqualTo(points + 20);
        }
    }

    /** Of whoever looks, as their row says. */
    private static int points(Page page) {
        String shown = page.locator("main tbody tr.me td.num a").textContent();
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    private void wipe() {
        try (var connection = redis.getConnection()) {
            connection.serverCommands().flushAll();
        }
    }

    /** As if somebody came back to the window; otherwise it asks by itself after a while. */
    private static void look(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private void contribute() {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, gestora(), "Aulas", "/practicas", clock.instant()));
    }

    private Ranking ranking() {
        return new Ranking(Board.MEMBERS, rankings.season(), RankingScope.NATIONAL);
    }

    private MemberId gestora() {
        return new MemberId(jdbc.sql("select id from member where mail = :mail")
                .param("mail", GESTORA)
                .query(UUID.class)
                .single());
    }
}
