package pe.minka.conversations;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.members.RoleGrant;

/** Where somebody moderates: moderators and administrators in their regions, or in the whole country. */
public final class Jurisdiction {

    private Jurisdiction() {}

    /** What has no region only those moderate who do so in the whole country. */
    public static boolean moderates(Access asker, @Nullable String region) {
        return grants(asker)
                .anyMatch(grant -> grant.isNational()
                        || (grant.region() != null && grant.region().equals(region)));
    }

    public static boolean isSomewhere(Access asker) {
        return grants(asker).findAny().isPresent();
    }

    public static boolean isNational(Access asker) {
        return grants(asker).anyMatch(RoleGrant::isNational);
    }

    public static Set<String> regions(Access asker) {
        return grants(asker)
                .flatMap(grant -> Stream.ofNullable(grant.region()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<RoleGrant> grants(Access asker) {
        return asker.grants().stream()
                .filter(grant -> grant.role() == Role.MODERATOR || grant.role() == Role.ADMINISTRATOR);
    }
}
