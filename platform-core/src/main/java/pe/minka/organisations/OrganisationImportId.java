package pe.minka.organisations;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of an import of the catalogue. */
public record OrganisationImportId(UUID value) implements Identifier {

    public OrganisationImportId {
        Objects.requireNonNull(value);
    }

    static OrganisationImportId next() {
        return new OrganisationImportId(Uuid7.next());
    }
}
