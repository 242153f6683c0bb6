package pe.minka.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import pe.minka.members.Access;
import pe.minka.web.json.ApiPath;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.security.RefusalLog;

/**
 * A change that bears an {@code Idempotency-Key} happens once, however often it is sent. What it does and what was
 * answered are one transaction, so that neither can be lost without the other.
 */
@Component
@Order(Idempotency.INSIDE_SECURITY)
class Idempotency extends OncePerRequestFilter {

    static final int INSIDE_SECURITY = 0;

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 200;

    private final ObjectProvider<AnsweredRequests> answered;
    private final ObjectProvider<TransactionTemplate> transaction;
    private final ApiProblems problems;

    /** A filter is there before the database is asked whether it is: what needs it is looked up with the first request. */
    Idempotency(
            ObjectProvider<AnsweredRequests> answered,
            ObjectProvider<TransactionTemplate> transaction,
            ApiProblems problems) {
        this.answered = answered;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPath.isAsked(request)
                || request.getMethod().equals("GET")
                || request.getHeader(HEADER) == null
                || bringsFiles(request)
                || member().isEmpty();
    }

    /** Too much to be compared here: what takes files knows their keys itself. */
    private static boolean bringsFiles(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String value = request.getHeader(HEADER).strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            problems.write(ProblemCode.PETICION_INVALIDA, request, response);
            return;
        }
        var asked = RepeatableRequest.of(request);
        if (asked.isEmpty()) {
            problems.write(ProblemCode.DEMASIADO_GRANDE, request, response);
            return;
        }
        once(new AnsweredRequests.Key(member().orElseThrow().id(), value), asked.get(), response, chain);
    }

    private void once(
            AnsweredRequests.Key key, RepeatableRequest asked, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var wrapped = new ContentCachingResponseWrapper(response);
        boolean first = Boolean.TRUE.equals(transaction.getObject().execute(status -> {
            if (!answered.getObject().claim(key, asked.fingerprint())) {
                return false;
            }
            run(chain, asked, wrapped);
            if (wrapped.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                status.setRollbackOnly();
            } else {
                answered.getObject()
                        .answer(
                                key,
                                wrapped.getStatus(),
                                wrapped.getContentType(),
                                new String(wrapped.getContentAsByteArray(), StandardCharsets.UTF_8),
                                null);
            }
            return true;
        }));
        if (first) {
            wrapped.copyBodyToResponse();
        } else {
            repeat(key, asked, response);
        }
    }

    private void repeat(AnsweredRequests.Key key, RepeatableRequest asked, HttpServletResponse response)
            throws IOException {
        var answer = answered.getObject().find(key);
        if (answer.isEmpty() || !answer.get().fingerprint().equals(asked.fingerprint())) {
            RefusalLog.tell(asked, ProblemCode.CLAVE_REPETIDA.code());
            problems.write(ProblemCode.CLAVE_REPETIDA, asked, response);
            return;
        }
        HeldAnswer.repeat(answer.get(), response);
    }

    private static void run(FilterChain chain, RepeatableRequest asked, HttpServletResponse response) {
        try {
            chain.doFilter(asked, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<Access> member() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Access access ? Optional.of(access) : Optional.empty();
    }
}
