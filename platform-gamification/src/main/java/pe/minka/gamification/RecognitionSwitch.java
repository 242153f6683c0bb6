package pe.minka.gamification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;

/** Whether anything of recognition is seen. What members contribute is counted all the same, so that nothing is lost. */
@Service
public class RecognitionSwitch {

    static final String SWITCHED = "recognition.switched";

    /** Another node hears of a change this late. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private static final String SHOWN = "select shown from recognition_switch";

    private static final String TURN = "update recognition_switch set shown = :shown where shown <> :shown";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    RecognitionSwitch(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isShown() {
        return TransactionSynchronizationManager.getResource(this) instanceof Boolean turned ? turned : known();
    }

    private boolean known() {
        var now = clock.instant();
        var known = last.get();
        if (known == null || !known.holds(now)) {
            known = new Answer(isShownNow(), now);
            last.set(known);
        }
        return known.shown();
    }

    /** The same, asked of the database: for pages that are kept longer than an answer. */
    public boolean isShownNow() {
        return jdbc.sql(SHOWN).query(Boolean.class).single();
    }

    /** For national administrators, with a reason. */
    @Transactional
    public void turn(Access admin, boolean shown, String reason) {
        admin.requireNational("only a national administrator switches recognition");
        if (jdbc.sql(TURN).param("shown", shown).update() == 1) {
            audit.record(AuditRecord.of(admin.id().actor(), SWITCHED, "recognition", "*")
                    .because(reason)
                    .with(Map.of("after", shown ? "on" : "off")));
            hold(shown);
        }
    }

    /** At once for whoever asks in this transaction, and when it has ended well or badly, for everybody else. */
    private void hold(boolean shown) {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        TransactionSynchronizationManager.bindResource(this, shown);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(RecognitionSwitch.this);
                last.set(null);
            }
        });
    }

    private record Answer(boolean shown, Instant asked) {

        boolean holds(Instant now) {
            return !now.isBefore(asked) && now.isBefore(asked.plus(KNOWN));
        }
    }
}
