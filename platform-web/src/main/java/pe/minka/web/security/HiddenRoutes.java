package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import pe.minka.gamification.RecognitionSwitch;

/**
 * What belongs to recognition is not there while that is hidden: by whatever method it is asked, the answer is that of an
 * address nobody knows. It is asked before any other mapping, for another method would tell that there is something.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HiddenRoutes implements HandlerMapping {

    private final RoutePolicy policy;
    private final RecognitionSwitch recognition;

    HiddenRoutes(RoutePolicy policy, RecognitionSwitch recognition) {
        this.policy = policy;
        this.recognition = recognition;
    }

    @Override
    public @Nullable HandlerExecutionChain getHandler(HttpServletRequest request) throws NoResourceFoundException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (policy.isOfRecognition(path) && !recognition.isShown()) {
            throw new NoResourceFoundException(HttpMethod.valueOf(request.getMethod()), path, path);
        }
        return null;
    }
}
