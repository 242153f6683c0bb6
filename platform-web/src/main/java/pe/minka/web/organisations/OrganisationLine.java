package pe.minka.web.organisations;

import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.format.Folded;

/** An organisation in a list, with the number of its active members. */
record OrganisationLine(OrganisationView organisation, long members) {

    public String address() {
        return "/entidades/" + organisation.slug();
    }

    /** The province, where the name does not say it already. */
    public @Nullable String place() {
        String province = organisation.province();
        return province == null || joined(organisation.name()).contains(joined(province)) ? null : province;
    }

    private static String joined(String text) {
        return Folded.of(text).replace(" ", "");
    }
}
