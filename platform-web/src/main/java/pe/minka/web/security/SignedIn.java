package pe.minka.web.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import pe.minka.members.Access;
import pe.minka.members.Role;

/** The member who is asking, with what they may do at this moment. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Access access;

    SignedIn(Access access) {
        super(authorities(access));
        this.access = access;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Access access) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_MEMBER"));
        for (Role role : Role.values()) {
            if (role != Role.MEMBER && access.has(role)) {
                authorities.add(new SimpleGrantedAuthority("ROLE_" + role));
            }
        }
        return authorities;
    }

    public Access access() {
        return access;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return access;
    }

    @Override
    public String getName() {
        return access.id().value().toString();
    }
}
