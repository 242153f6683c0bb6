package pe.minka.gamification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.shared.ActorId;

/** Has the boards of the ranking built anew for whoever doubts them. */
@Service
public class RankingDesk {

    private static final String REBUILT = "recognition.boardsRebuilt";

    private final Rankings rankings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RankingDesk(Rankings rankings, AuditLog audit, TransactionTemplate transaction) {
        this.rankings = rankings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Soon, beside those that are read. */
    @Transactional
    public void rebuild(Access admin) {
        admin.requireNational("boards are built anew for national administrators");
        record(admin.id().actor());
        rankings.rebuild();
    }

    /** At once, for the operator of the machine: it takes its time, hence in no transaction. */
    public RebuiltBoards rebuildNow() {
        var ended = rankings.rebuildNow();
        if (ended == RebuiltBoards.DONE) {
            transaction.executeWithoutResult(done -> record(null));
        }
        return ended;
    }

    private void record(@Nullable ActorId actor) {
        audit.record(AuditRecord.of(actor, REBUILT, "recognition", "*"));
    }
}
