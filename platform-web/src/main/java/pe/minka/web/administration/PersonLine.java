package pe.minka.web.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Face;
import pe.minka.members.MemberStatus;

/** A person as the tables of the administration show them; the place is the organisation with its region. */
record PersonLine(
        String id,
        String name,
        String mail,
        String post,
        String place,
        @Nullable String placeSlug,
        StatusTag status,
        List<String> roles,
        Face face) {

    PersonLine {
        roles = List.copyOf(roles);
    }

    /** The state of an account as word, shape and colour. */
    record StatusTag(String name, String labelKey, String tone, String icon) {

        static StatusTag of(MemberStatus status) {
            String key = "administration.status." + status;
            return switch (status) {
                case ACTIVE -> new StatusTag(status.name(), key, "ok", "check");
                case PENDING, UNVERIFIED -> new StatusTag(status.name(), key, "warn", "clock");
                case INVITED -> new StatusTag(status.name(), key, "", "mail");
                case REJECTED, DISABLED -> new StatusTag(status.name(), key, "bad", "lock");
                case ERASED -> new StatusTag(status.name(), key, "line", "x");
            };
        }
    }
}
