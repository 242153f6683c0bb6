package pe.minka.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that nobody hears before what it says is committed, also where it leads on to another page. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    private @Nullable String location;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String target) {
        sendRedirect(target, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String target, int status, boolean clear) {
        location = target;
        setStatus(status);
    }

    @Nullable
    String location() {
        return location;
    }

    String content() {
        return new String(getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    void release() throws IOException {
        var target = location;
        if (target == null) {
            copyBodyToResponse();
        } else {
            ((HttpServletResponse) getResponse()).sendRedirect(target, getStatus(), true);
        }
    }

    /** As it was answered the first time. */
    static void repeat(AnsweredRequests.Answer answer, HttpServletResponse response) throws IOException {
        response.setHeader("Idempotency-Replayed", "true");
        String target = answer.location();
        if (target != null) {
            response.sendRedirect(target, answer.status(), true);
            return;
        }
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.content().getBytes(StandardCharsets.UTF_8));
    }
}
