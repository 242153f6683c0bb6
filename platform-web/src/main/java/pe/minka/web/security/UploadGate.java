package pe.minka.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Whoever asks for a parameter of a form with files makes the server take in all of it. So before anybody does: such a
 * form is for members, and only where files are taken.
 */
class UploadGate extends OncePerRequestFilter {

    static final Set<String> TAKING = Set.of(
            "/mi/cuenta/foto",
            "/admin/invitaciones/archivo",
            "/admin/entidades/importar",
            "/practicas/{code}/ficha/evidencias",
            "/practicas/{code}/ruta/asesoria",
            "/admin/practicas/importar",
            "/practicas/importar",
            "/lecciones/importar",
            "/muros/{wall}/nueva",
            "/muros/{wall}/{card}/editar",
            "/muros/{wall}/{card}/aportes",
            "/aportes/{id}/editar",
            "/api/v1/imports/practice-documents",
            "/api/v1/imports/lesson-documents",
            "/verificar");

    /** Whoever checks an insignia need not be a member, and an insignia is small: more is not read there of anybody. */
    private static final Set<String> OPEN = Set.of("/verificar");

    /** As much again for what is typed beside the file; one that is a little too large is told with all of that kept. */
    private static final int SMALL = 2 * Refusals.LARGEST_OF_ANYBODY;

    private static final Pattern LENGTH = Pattern.compile("\\d{1,7}");

    private static final List<PathPattern> PLACES =
            TAKING.stream().map(PathPatternParser.defaultInstance::parse).toList();

    private static final String MULTIPART = "multipart/";

    private final Refusals refusals;

    UploadGate(Refusals refusals) {
        this.refusals = refusals;
    }

    private static boolean takesFiles(String address) {
        var path = PathContainer.parsePath(address);
        return PLACES.stream().anyMatch(place -> place.matches(path));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(MULTIPART);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isMember = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        if (!request.getMethod().equals("POST") || !takesFiles(request.getRequestURI())) {
            RefusalLog.tell(request, "no files here");
            answer(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (OPEN.contains(request.getRequestURI())) {
            passSmall(request, response, chain);
        } else if (!isMember) {
            RefusalLog.tell(request, "files of a visitor");
            refusals.commence(request, response, new AuthenticationCredentialsNotFoundException("no member"));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Only what says beforehand how little it is. */
    private static void passSmall(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && LENGTH.matcher(length).matches() && Integer.parseInt(length) <= SMALL) {
            chain.doFilter(request, response);
        } else {
            RefusalLog.tell(request, "a large file to check");
            showAgain(request, response);
        }
    }

    /** The form it came from, which says so beside the field; what was typed there was not read either. */
    private static void showAgain(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        request.setAttribute(Refusals.TOO_MUCH, true);
        var asked = new UnreadRequest(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(request.getRequestURI()).forward(asked, response);
    }

    /** The page of an error, which is made of what stands in the head of the request. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws ServletException, IOException {
        response.setStatus(status);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new UnreadRequest(request), response);
    }
}
