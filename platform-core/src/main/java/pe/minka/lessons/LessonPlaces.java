package pe.minka.lessons;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;

/** Where lessons come from. */
@Component
class LessonPlaces {

    private final OrganisationCatalogue catalogue;

    LessonPlaces(OrganisationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    OrganisationView organisation(OrganisationId id) {
        return catalogue.find(id).orElseThrow(() -> new NoSuchElementException("organisation " + id.value()));
    }

    @Nullable
    String region(OrganisationId id) {
        return organisation(id).region();
    }
}
