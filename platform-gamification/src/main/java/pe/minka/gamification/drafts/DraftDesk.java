package pe.minka.gamification.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.notifications.Announcements;

/** Writes down what was decided on drafts, and asks the other administrators to look at one when somebody wishes it. */
@Component
class DraftDesk {

    private static final String PAGE = "/admin/reconocimiento/borradores/";

    private final AuditLog audit;
    private final Announcements announcements;

    DraftDesk(AuditLog audit, Announcements announcements) {
        this.audit = audit;
        this.announcements = announcements;
    }

    void record(Access admin, String action, UUID id, String name, @Nullable String reason) {
        audit.record(AuditRecord.of(admin.id().actor(), action, "ruleDraft", id.toString())
                .because(reason)
                .with(Map.of("name", name)));
    }

    /** If whoever keeps it wishes so; once for a draft, however often it is kept. */
    void ask(Access admin, UUID id, KeepDraft wish) {
        if (wish.asking()) {
            announcements.draftKept(id.toString(), admin.id(), PAGE + id);
        }
    }

    /** There is nothing to look at any more. */
    void close(RuleDraft draft, Instant at) {
        announcements.draftDecided(draft.id().toString(), at);
    }
}
