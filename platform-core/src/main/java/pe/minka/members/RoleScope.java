package pe.minka.members;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.RuleViolation;

/** A role beyond MEMBER and where it holds (ámbito): in one region, or in the whole country when the region is null. */
public record RoleScope(Role role, @Nullable String region) {

    private static final String NATIONAL = "*";

    public RoleScope {
        Objects.requireNonNull(role);
        if (role == Role.MEMBER) {
            throw RuleViolation.at("role", "members.roleUnknown");
        }
    }

    public static RoleScope of(RoleGrant grant) {
        return new RoleScope(grant.role(), grant.region());
    }

    public boolean isNational() {
        return region == null;
    }

    boolean isHeldBy(Collection<RoleGrant> grants) {
        return grants.stream().map(RoleScope::of).anyMatch(this::equals);
    }

    /** As the audit log keeps it: {@code MODERATOR@AYA}, and {@code *} for the whole country. */
    public String code() {
        return role + "@" + (region == null ? NATIONAL : region);
    }

    static String codes(Collection<RoleGrant> grants) {
        return grants.stream().map(grant -> of(grant).code()).sorted().collect(Collectors.joining(" "));
    }
}
