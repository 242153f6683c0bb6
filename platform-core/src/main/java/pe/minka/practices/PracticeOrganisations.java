package pe.minka.practices;

import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.RuleViolation;

/** The organisations a practice can belong to, and the trail of those a published one has belonged to. */
@Component
class PracticeOrganisations {

    private final OrganisationCatalogue catalogue;
    private final PracticeLog log;

    PracticeOrganisations(OrganisationCatalogue catalogue, PracticeLog log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    void requireOpen(OrganisationId organisation) {
        if (catalogue.find(organisation).filter(OrganisationView::active).isEmpty()) {
            throw RuleViolation.at("organisation", "practices.organisation.unknown");
        }
    }

    /** A draft is nobody else's business yet. */
    void record(Access me, String action, Practice practice, OrganisationId organisation) {
        if (practice.stage() != null) {
            String name =
                    catalogue.find(organisation).map(OrganisationView::name).orElse("");
            log.record(me.id().actor(), action, practice, null, Map.of("organisation", name));
        }
    }
}
