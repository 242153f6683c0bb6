package pe.minka.web.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Role;
import pe.minka.tokens.PersonalTokenId;
import pe.minka.tokens.TokenHolder;
import pe.minka.tokens.TokenScope;

/** The member who is asking, with what they may do at this moment. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Access access;
    private final transient Access account;
    private final transient @Nullable TokenHolder token;
    private final boolean held;

    SignedIn(Access access) {
        this(access, access, null, false);
    }

    private SignedIn(Access access, Access account, @Nullable TokenHolder token, boolean held) {
        super(authorities(access));
        this.access = access;
        this.account = account;
        this.token = token;
        this.held = held;
        setAuthenticated(true);
    }

    /** Whoever administers and has not shown the second step yet is a member like any other until then. */
    static SignedIn held(Access access) {
        var without = access.withoutAdministration();
        return new SignedIn(without, without, null, true);
    }

    /** A program with the token of a member; their rights beyond those of every member come only if they said so. */
    static SignedIn by(TokenHolder token, Access access) {
        return new SignedIn(token.may(TokenScope.ADMINISTER) ? access : access.asMemberOnly(), access, token, false);
    }

    /** The same member without the limits of a token. */
    SignedIn inSession() {
        return token == null ? this : new SignedIn(account);
    }

    /** A browser may all that its member may; a program what its token says. */
    boolean may(TokenScope scope) {
        return token == null || token.may(scope);
    }

    boolean isHeld() {
        return held;
    }

    boolean isProgram() {
        return token != null;
    }

    /** Which token a program shows. */
    @Nullable
    PersonalTokenId token() {
        return token == null ? null : token.token();
    }

    /** As the log names whoever asks. */
    String asker() {
        return token == null ? getName() : asker(token.member(), token.token());
    }

    static String asker(MemberId member, PersonalTokenId token) {
        return member.value() + " by token " + token.value();
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
