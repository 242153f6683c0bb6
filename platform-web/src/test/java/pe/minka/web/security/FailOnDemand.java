package pe.minka.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Something that breaks for a reason nobody thought of, behind everything that guards the platform. */
@Component
@ConditionalOnBooleanProperty("minka.test.failures")
class FailOnDemand extends OncePerRequestFilter {

    static final String PATH = "/prueba/fallo";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(PATH)) {
            throw new IllegalStateException("as asked");
        }
        chain.doFilter(request, response);
    }
}
