package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/** Writes down who was refused what, why and from where, and nothing of the secrets they showed. */
public final class RefusalLog {

    public static final String VISITOR = "visitor";

    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

    private RefusalLog() {}

    /** Of a request of which it is known by now who asks. */
    public static void tell(HttpServletRequest request, String why) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        tell(request, who instanceof SignedIn member ? member.asker() : VISITOR, why);
    }

    public static void tell(HttpServletRequest request, String who, String why) {
        log.info(
                "refused {} {} to {} from {}: {}",
                request.getMethod(),
                LoggedPath.of(request.getRequestURI()),
                who,
                request.getRemoteAddr(),
                why);
    }
}
