package pe.minka.web.administration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.shared.UnheardNews;

/** Shows national administrators what could not be taken in, and has it tried again once the cause is gone. */
@Component
class NewsDesk {

    private final UnheardNews news;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    NewsDesk(UnheardNews news, AuditLog audit, TransactionTemplate transaction) {
        this.news = news;
        this.audit = audit;
        this.transaction = transaction;
    }

    List<UnheardNews.Item> failed() {
        return news.failed();
    }

    void retry(Access admin) {
        admin.requireNational("news are tried again by national administrators");
        transaction.executeWithoutResult(status -> {
            int count = news.retrySoon();
            if (count > 0) {
                audit.record(AuditRecord.of(admin.id().actor(), "events.retried", "events", "*")
                        .with(Map.of("count", String.valueOf(count))));
            }
        });
    }
}
