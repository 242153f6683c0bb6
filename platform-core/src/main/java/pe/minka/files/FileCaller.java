package pe.minka.files;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/** Who asks for a file: nobody known, a member, or an administrator of all or some regions. */
public record FileCaller(@Nullable ActorId id, boolean national, Set<String> regions) {

    public FileCaller {
        regions = Set.copyOf(regions);
    }

    public boolean administers(@Nullable String region) {
        return national || (region != null && regions.contains(region));
    }

    @Override
    public String toString() {
        return id == null ? "visitor" : id.value().toString();
    }
}
