package pe.minka.organisations;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of an organisation. People and forms know it by kind and code, see {@link OrganisationKey}. */
public record OrganisationId(UUID value) implements Identifier {

    public OrganisationId {
        Objects.requireNonNull(value);
    }

    public static OrganisationId next() {
        return new OrganisationId(Uuid7.next());
    }
}
