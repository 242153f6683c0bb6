package pe.minka.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationView;

/**
 * An institution as the form names it, and which organisations that may be.
 *
 * @param found the only one that bears this name
 */
public record NamedOrganisation(String written, @Nullable OrganisationView found, List<OrganisationView> alike) {

    public NamedOrganisation {
        alike = List.copyOf(alike);
    }
}
