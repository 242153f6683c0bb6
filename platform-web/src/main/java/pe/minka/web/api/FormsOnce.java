package pe.minka.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import pe.minka.members.Access;
import pe.minka.shared.Sha256;
import pe.minka.web.json.ApiPath;
import pe.minka.web.security.RefusalLog;

/**
 * A form of a page that bears a key, in the header programs use or hidden in itself, is done once, however often it is
 * sent: by a finger that presses twice, by a line that was cut before the answer came, or later, when somebody wrote
 * without a line. What is repeated is what was typed; the secret that a form carries may be another by then.
 */
@Component
@Order(Idempotency.INSIDE_SECURITY)
class FormsOnce extends OncePerRequestFilter {

    /** The field in which a form hides its key. */
    static final String FIELD = "_once";

    private static final Set<String> CARRIED = Set.of(FIELD, "_csrf");

    private final ObjectProvider<AnsweredRequests> answered;
    private final ObjectProvider<TransactionTemplate> transaction;

    FormsOnce(ObjectProvider<AnsweredRequests> answered, ObjectProvider<TransactionTemplate> transaction) {
        this.answered = answered;
        this.transaction = transaction;
    }

    /** Whoever asks for a field of anything but a plain form would make the server read all of it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || ApiPath.isAsked(request)
                || !isPlainForm(request)
                || Idempotency.member().isEmpty()
                || key(request) == null;
    }

    private static boolean isPlainForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static @Nullable String key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(Idempotency.HEADER))
                .or(() -> Optional.ofNullable(request.getParameter(FIELD)))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .orElse(null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var value = String.valueOf(key(request));
        if (value.length() > Idempotency.LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var key = new AnsweredRequests.Key(Idempotency.member().map(Access::id).orElseThrow(), value);
        var held = new HeldAnswer(response);
        if (isFirst(key, request, held, chain)) {
            held.release();
        } else {
            repeat(key, request, response);
        }
    }

    private boolean isFirst(AnsweredRequests.Key key, HttpServletRequest request, HeldAnswer held, FilterChain chain) {
        return Boolean.TRUE.equals(transaction.getObject().execute(status -> {
            if (!answered.getObject().claim(key, fingerprint(request))) {
                return false;
            }
            run(chain, request, held);
            // some pages lead on and say there why nothing was done
            if (status.isRollbackOnly() || held.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                status.setRollbackOnly();
            } else {
                answered.getObject()
                        .answer(key, held.getStatus(), held.getContentType(), held.content(), held.location());
            }
            return true;
        }));
    }

    private void repeat(AnsweredRequests.Key key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = answered.getObject()
                .find(key)
                .filter(known -> known.fingerprint().equals(fingerprint(request)));
        if (answer.isEmpty()) {
            RefusalLog.tell(request, "a key that was for something else");
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        HeldAnswer.repeat(answer.get(), response);
    }

    private static String fingerprint(HttpServletRequest request) {
        var digest = Sha256.begin();
        digest.update((request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!CARRIED.contains(name)) {
                for (String typed : values) {
                    digest.update((name.length() + name + typed.length() + typed).getBytes(StandardCharsets.UTF_8));
                }
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void run(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
