package pe.minka.web.organisations;

import pe.minka.organisations.OrganisationView;

/** An organisation in a list, with the number of its active members. */
record OrganisationLine(OrganisationView organisation, long members) {

    public String address() {
        return "/entidades/" + organisation.slug();
    }
}
