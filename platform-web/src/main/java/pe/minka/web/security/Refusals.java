package pe.minka.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;

/** What somebody sees who may not: a visitor is asked to sign in and comes back, a member gets a page that says so. */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** True on a request whose form came with a token that is no longer valid, and that comes back for that. */
    public static final String STALE = "minka.stale-form";

    /** True on a request of which nothing was read, because of how much it was. */
    public static final String TOO_MUCH = "minka.too-much";

    /** How large a file may be that anybody sends, member or not. */
    public static final int LARGEST_OF_ANYBODY = 128 * 1024;

    /** The problem of a form that lay open too long, as its texts are named. */
    public static final String EXPIRED = "form-expired";

    private static final List<String> DOORS =
            List.of("/ingresar", "/registro", "/recuperar", "/invitacion", "/primera-administracion", "/experto");

    private final RoutePolicy policy;
    private final ReturnPath way;
    private final BearerTokens tokens;
    private final ApiProblems problems;

    Refusals(RoutePolicy policy, ReturnPath way, BearerTokens tokens, ApiProblems problems) {
        this.policy = policy;
        this.way = way;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Mail programs unsubscribe with one request of their own (RFC 8058); its secret stands in the address. */
    boolean isOneClick(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/baja/");
    }

    /** A page only leads to the door, which is no refusal; a program is turned away. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (ApiPath.isAsked(request)) {
            tokens.tellRefused(request);
            problems.write(ProblemCode.SIN_IDENTIFICACION, request, response);
            return;
        }
        askToSignIn(request, response);
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String back = request.getMethod().equals("GET")
                ? target(request)
                : way.safe(way.fromReferer(request).orElse(null));
        String reason = request.getMethod().equals("GET") && !hadSession(request) ? "" : "&vencida=1";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/ingresar?volver=" + UriUtils.encode(back, StandardCharsets.UTF_8) + reason);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        RefusalLog.tell(request, refused.getClass().getSimpleName());
        if (ApiPath.isAsked(request)) {
            problems.write(apiCode(who, refused, request), request, response);
            return;
        }
        if (asksForProof(who, refused, request)) {
            AskAgain.show(request, response, isWanted(refused));
            return;
        }
        if (refused instanceof CsrfException && isDoor(request)) {
            showAgain(request, response);
            return;
        }
        if (refused instanceof CsrfException && !(who instanceof SignedIn) && isLeftOver(request)) {
            askToSignIn(request, response);
            return;
        }
        request.setAttribute("minka.problem", refused instanceof CsrfException ? EXPIRED : "forbidden");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Either the second step was shown too long ago, or what is asked for belongs to whoever shows it first. */
    private boolean asksForProof(
            @Nullable Authentication who, AccessDeniedException refused, HttpServletRequest request) {
        return isWanted(refused)
                || (refused instanceof AuthorizationDeniedException
                        && who instanceof SignedIn member
                        && member.isHeld()
                        && isForAdministrators(request));
    }

    private static boolean isWanted(AccessDeniedException refused) {
        return refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof ProofWanted;
    }

    private boolean isForAdministrators(HttpServletRequest request) {
        return asked(request)
                .filter(rule -> rule.isOpenTo(Caller.REGIONAL) || rule.isOpenTo(Caller.NATIONAL))
                .isPresent();
    }

    private Optional<RouteRule> asked(HttpServletRequest request) {
        return policy.ruleFor(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
    }

    /** It is the token that does not suffice only where a session of its member would. */
    private ProblemCode apiCode(
            @Nullable Authentication who, AccessDeniedException refused, HttpServletRequest request) {
        if (refused instanceof CsrfException) {
            return who instanceof SignedIn ? ProblemCode.FALTA_CSRF : ProblemCode.SIN_IDENTIFICACION;
        }
        return who instanceof SignedIn member
                        && member.isProgram()
                        && asked(request)
                                .filter(rule -> rule.admits(member.inSession()))
                                .isPresent()
                ? ProblemCode.CLAVE_INSUFICIENTE
                : ProblemCode.SIN_PERMISO;
    }

    /** What is only sent, and by a script, has no page to show again. */
    private boolean isDoor(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && DOORS.stream().anyMatch(request.getRequestURI()::startsWith)
                && policy.ruleFor(HttpMethod.GET, request.getRequestURI()).isPresent();
    }

    /** A form of the door that lay open too long comes back as it was typed, and a plain sentence with it. */
    private static void showAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.setAttribute(STALE, true);
        var asked = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(request.getRequestURI()).forward(asked, response);
    }

    /** The form of somebody who was inside and no longer is: the session ended, or they left in another tab. */
    private boolean isLeftOver(HttpServletRequest request) {
        return request.getRequestedSessionId() != null
                || asked(request).filter(rule -> !rule.isOpenTo(Caller.VISITOR)).isPresent();
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
