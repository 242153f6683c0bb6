package pe.minka.gamification.badges;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import pe.minka.gamification.ranking.Worker;

/**
 * Looks after the insignias on a thread of its own: who contributes never waits for it. Whatever it could not do stays on
 * the list, delays nobody else and is tried again.
 */
@Component
class BadgeKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BadgeKeeper.class);

    private static final int AT_ONCE = 100;
    private static final long LOOK_AGAIN_MILLIS = 5_000;
    private static final long REST_MILLIS = 500;

    private final BadgeChecks checks;
    private final Awarding awarding;
    private final Surveys surveys;
    private final Worker worker = new Worker("insignias", LOOK_AGAIN_MILLIS, REST_MILLIS, asked -> work());

    BadgeKeeper(BadgeChecks checks, Awarding awarding, Surveys surveys) {
        this.checks = checks;
        this.awarding = awarding;
        this.surveys = surveys;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BadgeChecks.Asked event) {
        worker.ask();
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /** Whoever contributed just now comes before what is looked for among everybody. */
    private void work() {
        look();
        while (worker.isRunning() && surveys.goOn()) {
            look();
        }
    }

    /** Everybody once: who contributes again meanwhile has asked again, and who could not be looked at waits. */
    private void look() {
        Set<UUID> seen = new HashSet<>();
        List<UUID> some = checks.waiting(seen, AT_ONCE);
        while (worker.isRunning() && !some.isEmpty()) {
            some.forEach(this::look);
            seen.addAll(some);
            some = some.size() < AT_ONCE ? List.of() : checks.waiting(seen, AT_ONCE);
        }
    }

    private void look(UUID participant) {
        try {
            awarding.look(participant);
        } catch (RuntimeException e) {
            LOG.error("the insignias of {} are left for later", participant, e);
        }
    }
}
