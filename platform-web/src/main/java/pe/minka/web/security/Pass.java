package pe.minka.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.MemberRights;
import pe.minka.tokens.PersonalTokenId;

/**
 * By what somebody came in who stays: a session or a token, and what the member was then. It is asked again while they
 * stay whether it still holds.
 *
 * @param session empty for a program, which shows a token
 */
public record Pass(
        Access access,
        MemberRights rights,
        @Nullable String session,
        @Nullable PersonalTokenId token) {

    public MemberId member() {
        return access.id();
    }

    public boolean isOfProgram() {
        return token != null;
    }

    Optional<String> storedSession() {
        return Optional.ofNullable(session);
    }

    Optional<PersonalTokenId> shownToken() {
        return Optional.ofNullable(token);
    }
}
