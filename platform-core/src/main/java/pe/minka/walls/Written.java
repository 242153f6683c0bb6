package pe.minka.walls;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/** By whom something is; the person is not told where a wall shows no names. */
public record Written(
        @Nullable MemberView by,
        String organisation,
        @Nullable String regionName,
        boolean mine) {

    Written alike() {
        return new Written(by, organisation, regionName, false);
    }
}
