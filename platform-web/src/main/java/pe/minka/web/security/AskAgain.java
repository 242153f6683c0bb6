package pe.minka.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page that asks for the second step in the middle of something, or for the password of whoever has no second step. What was typed goes along in it, and is sent to
 * where it was going together with the code.
 */
public record AskAgain(String action, List<Field> fields, boolean passwordWillDo) {

    public static final String ADDRESS = "/mi/confirmar";
    public static final String CODE = "minka.codigo";
    public static final String PASSKEY = "minka.llave";
    public static final String PASSWORD = "minka.clave";

    public static final String RESULT = "minka.proof";

    private static final String ASKED = "minka.ask-again";
    private static final Set<String> OWN = Set.of(CODE, PASSKEY, PASSWORD, "_csrf");

    public AskAgain {
        fields = List.copyOf(fields);
    }

    /** Something typed that goes along. */
    public record Field(String name, String value) {}

    /** What was asked for when the page was shown, if it is shown because something was. */
    public static Optional<AskAgain> of(HttpServletRequest request) {
        return Optional.ofNullable((AskAgain) request.getAttribute(ASKED));
    }

    static void show(HttpServletRequest request, HttpServletResponse response, boolean passwordWillDo)
            throws IOException, ServletException {
        request.setAttribute(
                ASKED,
                request.getMethod().equals("GET") ? toOpen(request, passwordWillDo) : toSend(request, passwordWillDo));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        var page = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
        request.getRequestDispatcher(ADDRESS).forward(page, response);
    }

    private static AskAgain toOpen(HttpServletRequest request, boolean passwordWillDo) {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new AskAgain(ADDRESS, List.of(new Field("volver", target)), passwordWillDo);
    }

    private static AskAgain toSend(HttpServletRequest request, boolean passwordWillDo) {
        return new AskAgain(
                request.getRequestURI(),
                request.getParameterMap().entrySet().stream()
                        .filter(typed -> !OWN.contains(typed.getKey()))
                        .flatMap(AskAgain::fields)
                        .toList(),
                passwordWillDo);
    }

    private static Stream<Field> fields(Map.Entry<String, String[]> typed) {
        return Arrays.stream(typed.getValue()).map(value -> new Field(typed.getKey(), value));
    }
}
