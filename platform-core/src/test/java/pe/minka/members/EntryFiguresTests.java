package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import pe.minka.CoreTest;
import pe.minka.MovableClock;
import pe.minka.members.EntryLevels.Tries;

@CoreTest
class EntryFiguresTests {

    private static final int CROWD = 20;

    private final EntryLevels levels;
    private final Passwords passwords = new Passwords(new PasswordPolicy());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Autowired
    EntryFiguresTests(JdbcClient jdbc, TransactionOperations transactions) {
        this.levels = new EntryLevels(jdbc, transactions, new MovableClock());
        new EntryFigures(levels, passwords).bindTo(registry);
    }

    @Test
    void aTryThatHasToWaitIsCountedUnderItsLimit() {
        var tries = List.of(Tries.of(EntryLimit.MAIL, UUID.randomUUID().toString()));
        while (levels.charge(tries).isZero()) {
            assertThat(slowed("MAIL")).isZero();
        }
        levels.charge(tries);

        assertThat(slowed("MAIL")).isEqualTo(2);
        assertThat(slowed("ACCOUNT")).isZero();
    }

    @Test
    void whoWaitsForAPasswordToBeCheckedIsSeen() throws InterruptedException {
        try (var crowd = new Crowd()) {
            crowd.enter(() -> passwords.matches("caminos", null));
            while (registry.get("minka.passwords.waiting").gauge().value() == 0) {
                assertThat(crowd.isBusy()).isTrue();
            }
        }
        assertThat(registry.get("minka.passwords.waiting").gauge().value()).isZero();
        assertThat(registry.get("minka.passwords.busy").functionCounter().count())
                .isZero();
    }

    private double slowed(String limit) {
        return registry.get("minka.entry.slowed")
                .tag("limit", limit)
                .functionCounter()
                .count();
    }

    /** Many who enter at the same moment; closing waits until they are all in. */
    private static final class Crowd implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads =
                java.util.concurrent.Executors.newFixedThreadPool(CROWD);

        void enter(Runnable door) {
            for (int i = 0; i < CROWD; i++) {
                threads.execute(door);
            }
            threads.shutdown();
        }

        boolean isBusy() {
            return !threads.isTerminated();
        }

        @Override
        public void close() {
            threads.close();
        }
    }
}
