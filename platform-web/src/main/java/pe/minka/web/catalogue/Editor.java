package pe.minka.web.catalogue;

import pe.minka.members.Access;
import pe.minka.organisations.CatalogueEditor;

/** The member who is asking, as the catalogue knows an editor. */
final class Editor {

    private Editor() {}

    static CatalogueEditor of(Access me) {
        return new CatalogueEditor(me.id().actor(), me.isNationalAdministrator(), me.administeredRegions());
    }
}
