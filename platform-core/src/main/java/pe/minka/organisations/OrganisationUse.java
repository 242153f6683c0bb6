package pe.minka.organisations;

import java.util.Collection;
import java.util.Set;

/** Implemented by each module that refers to organisations, so that undoing an import leaves alone what is in use. */
public interface OrganisationUse {

    Set<OrganisationId> usedAmong(Collection<OrganisationId> organisations);
}
