package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import pe.minka.factors.SecondStep;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.shared.SecretToken;
import pe.minka.tokens.KnownToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.web.json.ApiPath;

/**
 * Who asks with a personal token. A request that offers one is that of a program: its cookies count for nothing, and a
 * page elsewhere cannot make a browser send it.
 */
@Component
class BearerTokens {

    private static final String SCHEME = "Bearer ";

    private final PersonalTokens tokens;
    private final MemberAccess members;
    private final SecondStep steps;
    private final ShortMemory<SignedIn> holders;

    BearerTokens(
            PersonalTokens tokens,
            MemberAccess members,
            SecondStep steps,
            @Value("${minka.api.token-known-for}") Duration knownFor) {
        this.tokens = tokens;
        this.members = members;
        this.steps = steps;
        this.holders = new ShortMemory<>(knownFor, System::nanoTime);
    }

    static boolean isOffered(HttpServletRequest request) {
        return ApiPath.isAsked(request) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    Optional<SignedIn> holderOf(HttpServletRequest request) {
        return secret(request).flatMap(secret -> holders.find(new SecretToken(secret).hash(), () -> look(secret)));
    }

    private Optional<SignedIn> look(String secret) {
        return tokens.holderOf(secret)
                .flatMap(token -> members.of(token.member()).map(access -> SignedIn.by(token, administering(access))));
    }

    /** Whose token it was, if it ever was one, is worth knowing to whoever reads the log; the token itself is not. */
    void tellRefused(HttpServletRequest request) {
        var known = secret(request).flatMap(tokens::recognise);
        if (known.isPresent()) {
            var token = known.get();
            RefusalLog.tell(
                    request,
                    SignedIn.asker(token.member(), token.token()),
                    token.state() == KnownToken.State.LIVE ? "account closed" : "token " + token.state());
        } else {
            RefusalLog.tell(request, RefusalLog.VISITOR, isOffered(request) ? "token unknown" : "nothing shown");
        }
    }

    private static Optional<String> secret(HttpServletRequest request) {
        String header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** Who may not administer in a browser may not do it with a program. */
    private Access administering(Access member) {
        return steps.isRequiredOf(member) && !steps.isSetUp(member.id()) ? member.withoutAdministration() : member;
    }
}
