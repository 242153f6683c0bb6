package pe.minka.practices;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.ActorId;

/** Writes down who decided what on a practice, where the administrators of its region read it. */
@Component
class PracticeLog {

    private static final String SUBJECT = "practice";

    private final AuditLog audit;
    private final OrganisationCatalogue catalogue;

    PracticeLog(AuditLog audit, OrganisationCatalogue catalogue) {
        this.audit = audit;
        this.catalogue = catalogue;
    }

    void record(
            @Nullable ActorId actor,
            String action,
            Practice practice,
            @Nullable String why,
            Map<String, String> facts) {
        audit.record(AuditRecord.of(actor, action, SUBJECT, practice.code())
                .inRegion(region(practice))
                .because(why)
                .with(facts));
    }

    /** Of the organisation that leads it. */
    private @Nullable String region(Practice practice) {
        return catalogue.find(practice.leading()).map(OrganisationView::region).orElse(null);
    }
}
