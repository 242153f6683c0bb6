package pe.minka.web.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.shared.UnseenSigns;

/**
 * Takes out of what forms send the signs nobody types and no page shows, as they come along with a text from elsewhere.
 * Lines and tabs stay; passwords stay as they are.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class WrittenText extends OncePerRequestFilter {

    private static final Set<String> PASSWORDS = Set.of("password", "clave", "current");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : clean(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : clean(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> cleaned = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(name, values)));
            return cleaned;
        }

        private static String[] clean(String name, String[] values) {
            return Stream.of(values).map(value -> clean(name, value)).toArray(String[]::new);
        }

        private static String clean(String name, String value) {
            return PASSWORDS.contains(name) ? value : UnseenSigns.removedFrom(value);
        }
    }
}
