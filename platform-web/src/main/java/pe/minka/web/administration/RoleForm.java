package pe.minka.web.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.members.Role;
import pe.minka.members.RoleScope;

/** A role to give or to take away: where it holds is the code of a region, or the whole country. */
record RoleForm(
        @Pattern(regexp = "ADVISOR|MODERATOR|ADMINISTRATOR", message = "{members.roleUnknown}")
        String role,

        @NotBlank(message = "{administration.roles.scope.missing}")
        String region,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    static final String NATIONAL = "nacional";

    RoleForm(@Nullable String role, @Nullable String region, @Nullable String reason) {
        this.role = role == null ? "" : role;
        this.region = region == null ? "" : region;
        this.reason = reason == null ? "" : reason;
    }

    static RoleForm of(RoleScope scope, String reason) {
        return new RoleForm(scope.role().name(), Objects.requireNonNullElse(scope.region(), NATIONAL), reason);
    }

    RoleScope scope() {
        return new RoleScope(Role.valueOf(role), region.equals(NATIONAL) ? null : region);
    }

    Reason toReason() {
        return new Reason(reason);
    }
}
