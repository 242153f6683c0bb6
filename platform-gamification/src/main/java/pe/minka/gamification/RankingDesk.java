package pe.minka.gamification;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;

/** Has the boards of the ranking built anew for a national administrator who doubts them. */
@Service
public class RankingDesk {

    private final Rankings rankings;
    private final AuditLog audit;

    RankingDesk(Rankings rankings, AuditLog audit) {
        this.rankings = rankings;
        this.audit = audit;
    }

    /** Soon, beside those that are read. */
    @Transactional
    public void rebuild(Access admin) {
        admin.requireNational("boards are built anew for national administrators");
        audit.record(AuditRecord.of(admin.id().actor(), "recognition.boardsRebuilt", "recognition", "*"));
        rankings.rebuild();
    }
}
