package pe.minka.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import pe.minka.members.Access;
import pe.minka.members.Role;

/** The columns of «Who may what»: as whom somebody asks. A member with several roles is any of them. */
public enum Caller {
    VISITOR,
    MEMBER,
    ADVISOR,
    MODERATOR,
    REGIONAL,
    NATIONAL;

    static Optional<Access> member(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn member ? Optional.of(member.access()) : Optional.empty();
    }

    boolean describes(@Nullable Authentication authentication) {
        var member = member(authentication);
        return switch (this) {
            case VISITOR -> member.isEmpty();
            case MEMBER -> member.isPresent();
            case ADVISOR -> member.filter(access -> access.has(Role.ADVISOR)).isPresent();
            case MODERATOR ->
                member.filter(access -> access.has(Role.MODERATOR)).isPresent();
            case REGIONAL ->
                member.filter(access -> access.has(Role.ADMINISTRATOR)).isPresent();
            case NATIONAL -> member.filter(Access::isNationalAdministrator).isPresent();
        };
    }
}
