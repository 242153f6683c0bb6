package pe.minka.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.web.problems.PlainPage;

/** The outermost filter: while the database is away everybody gets one calm page that needs nothing, and soon. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoreAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StoreAwayFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final byte[] page;

    StoreAwayFilter() throws IOException {
        this.page = PlainPage.of("away", "exchange").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException | ServletException e) {
            if (!isStoreAway(e)) {
                throw e;
            }
            answer(response, e);
        }
    }

    static boolean isStoreAway(@Nullable Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof CannotCreateTransactionException) {
                return true;
            }
            if (one instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith("08") || state.startsWith("57P");
            }
            if (one.getClass().getSimpleName().equals("SQLTransientConnectionException")) {
                return true;
            }
        }
        return false;
    }

    private void answer(HttpServletResponse response, Exception cause) throws IOException {
        log.warn("the database is away: {}", cause.getMessage());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(page);
    }
}
