package pe.minka.organisations;

import pe.minka.shared.NotFound;

/** There is no such organisation. */
public class OrganisationNotFound extends NotFound {

    public OrganisationNotFound(OrganisationId id) {
        super("organisation " + id.value());
    }
}
