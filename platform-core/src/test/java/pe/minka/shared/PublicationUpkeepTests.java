package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;
import pe.minka.embedded.ChildProcess;
import pe.minka.embedded.EmbeddedDatabase;

/** Rows R3 and R4, with shorter times. */
@CoreTest
@TestPropertySource(
        properties = {"minka.events.retry-every=200ms", "minka.events.retry-after=200ms", "minka.events.stale-after=2s"
        })
class PublicationUpkeepTests {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration THIRTY_SECONDS = Duration.ofSeconds(30);
    private static final Duration LONG_AGO = Duration.ofHours(1);
    private static final int MANY = 300;

    private final String text = "letter " + UUID.randomUUID();

    private final Letters letters;
    private final PublicationUpkeep upkeep;
    private final PublicationRegistry registry;
    private final UnheardNews news;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    PublicationUpkeepTests(
            Letters letters,
            PublicationUpkeep upkeep,
            UnheardNews news,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.letters = letters;
        this.upkeep = upkeep;
        this.news = news;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.registry = new PublicationRegistry(jdbc);
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from event_publication").update();
    }

    @Test
    void whatWasHandledIsArchived() {
        letters.write(text);

        await().atMost(SOON).until(() -> registry.isArchived(text));
        assertThat(registry.isOpen(text)).isFalse();
        assertThat(letters.handled()).containsOnlyOnce(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED", "FAILED"})
    void whatADeadProcessLeftBehindIsHandledAndArchived(String status) {
        registry.left(text, status, 1, LONG_AGO);

        await().atMost(SOON).until(() -> registry.isArchived(text));
        assertThat(registry.isOpen(text)).isFalse();
        assertThat(letters.handled()).containsOnlyOnce(text);
    }

    @Test
    void whatIsBeingHandledIsLeftAloneHoweverOldItIs() {
        var dead = registry.left(text, "PROCESSING", 1, LONG_AGO);
        var alive = registry.left(text + " alive", "PROCESSING", 2, Duration.ofHours(-1));

        await().atMost(SOON).until(() -> registry.status(dead).equals("gone"));
        assertThat(registry.status(alive)).isEqualTo("PROCESSING");
    }

    @Test
    void whatAlwaysFailsStaysVisibleAndIsTriedLessAndLessOften() {
        var fresh = registry.left("poison " + text, "FAILED", 1, LONG_AGO);
        var old = registry.left("poison and old " + text, "FAILED", 12, Duration.ofSeconds(10));

        await().atMost(SOON).until(() -> registry.attempts(fresh) >= 3);
        await().atMost(SOON).until(() -> registry.status(fresh).equals("FAILED"));
        assertThat(registry.attempts(old)).as("its pause is a minute").isEqualTo(12);
    }

    @Test
    void whatAlwaysFailsDelaysNoOther() {
        for (int number = 0; number < MANY; number++) {
            registry.left("poison " + text, "FAILED", 1, LONG_AGO);
        }
        registry.left(text, "FAILED", 1, LONG_AGO);
        letters.write(text + " fresh");

        await().atMost(SOON).until(() -> registry.isArchived(text + " fresh"));
        await().atMost(SOON).until(() -> letters.handled().contains(text));
    }

    @Test
    void whatAnAdministratorHasTriedAgainDoesNotWaitForItsPause() {
        var waiting = registry.left(text, "FAILED", 12, Duration.ofSeconds(2));
        assertThat(news.failed())
                .extracting(UnheardNews.Item::event, UnheardNews.Item::listener, UnheardNews.Item::attempts)
                .contains(tuple("LetterWritten", "Letters", 12));
        assertThat(registry.status(waiting)).as("its pause is a minute").isEqualTo("FAILED");

        assertThat(transaction.<Integer>execute(status -> news.retrySoon())).isPositive();

        await().atMost(SOON).until(() -> registry.isArchived(text));
    }

    @Test
    void theArchiveIsPurgedOfWhatIsOlderThanItIsKept() {
        registry.archived(text + " old", Duration.ofDays(31));
        registry.archived(text + " young", Duration.ofDays(29));

        upkeep.purge();

        assertThat(registry.isArchived(text + " old")).isFalse();
        assertThat(registry.isArchived(text + " young")).isTrue();
    }

    @Test
    void aProcessThatIsKilledOverAnEventLeavesItToTheOthers(@Value("${spring.datasource.url}") String database) {
        try (var doomed = ChildProcess.start(LetterWriter.class, hangingOn(database), text)) {
            doomed.awaitPoint("handling " + text);
        }

        await().atMost(THIRTY_SECONDS).until(() -> registry.isArchived(text));
        assertThat(letters.handled()).containsOnlyOnce(text);
    }

    private static List<String> hangingOn(String database) {
        List<String> options = new ArrayList<>(List.of("-Dminka.embedded=false", "-Dminka.test.hang=true"));
        EmbeddedDatabase.settingsOf(database).forEach((name, value) -> options.add("-D" + name + "=" + value));
        return options;
    }
}
