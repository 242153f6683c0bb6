package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import pe.minka.shared.Forbidden;

/** Refuses a route that a controller answers but the policy does not know. */
@Component
class RouteGuard implements HandlerInterceptor {

    private final RoutePolicy policy;

    RouteGuard(RoutePolicy policy) {
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("pe.minka")) {
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            var asked = request.getMethod().equals("HEAD") ? HttpMethod.GET : HttpMethod.valueOf(request.getMethod());
            if (!policy.covers(asked, pattern)) {
                throw new Forbidden("no policy for " + asked + " " + pattern);
            }
        }
        return true;
    }
}
