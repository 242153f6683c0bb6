package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.tokens.TokenScope;

/**
 * Lets in who the policy lets in. An address no row knows goes on: it leads to «not found», and {@link RouteGuard}
 * stops it should a controller answer there after all.
 */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final RoutePolicy policy;
    private final Proving proving;
    private final RecognitionSwitch recognition;

    RouteAuthorization(RoutePolicy policy, Proving proving, RecognitionSwitch recognition) {
        this.policy = policy;
        this.proving = proving;
        this.recognition = recognition;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return policy.ruleFor(HttpMethod.valueOf(request.getMethod()), path)
                .filter(rule -> !rule.recognition() || recognition.isShown())
                .map(rule -> decide(rule, authentication, request))
                .orElseGet(() -> new AuthorizationDecision(true));
    }

    private AuthorizationResult decide(
            RouteRule rule, Supplier<? extends @Nullable Authentication> authentication, HttpServletRequest request) {
        boolean open = isOpen(rule, authentication) && isWithinToken(rule, request, authentication.get());
        return open && asksAgain(rule, authentication) && proving.isDue(authentication.get(), request)
                ? new ProofWanted()
                : new AuthorizationDecision(open);
    }

    private static boolean asksAgain(RouteRule rule, Supplier<? extends @Nullable Authentication> authentication) {
        return rule.again().stream().anyMatch(caller -> caller.describes(authentication.get()));
    }

    private static boolean isOpen(RouteRule rule, Supplier<? extends @Nullable Authentication> authentication) {
        return rule.callers().containsAll(EnumSet.allOf(Caller.class)) || rule.admits(authentication.get());
    }

    /** What is for everybody is so for a program too, whatever its token lets it do: it answers as to anybody. */
    private static boolean isWithinToken(
            RouteRule rule, HttpServletRequest request, @Nullable Authentication authentication) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return rule.isOpenTo(Caller.VISITOR)
                || !(authentication instanceof SignedIn member)
                || member.may(reads ? TokenScope.READ : TokenScope.WRITE);
    }
}
