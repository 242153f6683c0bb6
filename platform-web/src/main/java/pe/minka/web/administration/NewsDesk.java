package pe.minka.web.administration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.seasons.ClosingChecks;
import pe.minka.members.Access;
import pe.minka.shared.UnheardNews;

/** Shows national administrators what could not be taken in, and has it tried again once the cause is gone. */
@Component
class NewsDesk {

    private static final String NATIONAL = "news are looked after by national administrators";
    private static final String RECOGNITION = "gamification";

    private final UnheardNews news;
    private final RecognitionSwitch recognition;
    private final ClosingChecks closings;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    NewsDesk(
            UnheardNews news,
            RecognitionSwitch recognition,
            ClosingChecks closings,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.news = news;
        this.recognition = recognition;
        this.closings = closings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The parts that have something left, whoever waits longest first. While recognition is hidden it is none of them. */
    List<UnheardPart> failed(Access admin) {
        admin.requireNational(NATIONAL);
        return UnheardPart.of(news.failed()).stream()
                .filter(part -> recognition.isShown() || !part.module().equals(RECOGNITION))
                .toList();
    }

    /** Closed seasons that are not what was signed; none while recognition is hidden. */
    List<ClosingChecks.Doubt> doubts(Access admin) {
        return recognition.isShown() ? closings.doubts(admin) : List.of();
    }

    void retry(Access admin) {
        admin.requireNational(NATIONAL);
        transaction.executeWithoutResult(status -> {
            int count = news.retrySoon();
            if (count > 0) {
                audit.record(AuditRecord.of(admin.id().actor(), "events.retried", "events", "*")
                        .with(Map.of("count", String.valueOf(count))));
            }
        });
    }
}
