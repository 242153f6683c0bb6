package pe.minka.web.organisations;

import java.util.Set;
import pe.minka.members.Access;
import pe.minka.organisations.CatalogueEditor;

/** Who edits the catalogue, as the catalogue knows them. */
public final class Editors {

    private Editors() {}

    public static CatalogueEditor of(Access me) {
        return new CatalogueEditor(me.id().actor(), me.isNationalAdministrator(), me.administeredRegions());
    }

    /** The regions a list is limited to; none for a national administrator, who sees all. */
    static Set<String> regions(Access me) {
        return me.isNationalAdministrator() ? Set.of() : me.administeredRegions();
    }
}
