package pe.minka.organisations;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;
import pe.minka.shared.Forbidden;

/** Who edits the catalogue: a national administrator all of it, a regional one what lies in the own regions. */
public record CatalogueEditor(ActorId id, boolean national, Set<String> regions) {

    public CatalogueEditor {
        Objects.requireNonNull(id);
        regions = Set.copyOf(regions);
    }

    boolean mayEdit(@Nullable String region) {
        return national || (region != null && regions.contains(region));
    }

    void requireNational() {
        if (!national) {
            throw new Forbidden("only a national administrator changes this");
        }
    }
}
