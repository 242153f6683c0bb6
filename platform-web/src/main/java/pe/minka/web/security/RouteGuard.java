package pe.minka.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import pe.minka.shared.Forbidden;
import pe.minka.web.json.ApiPath;

/** Refuses a route that a controller answers but the policy does not know, and what no form of ours ever sends. */
@Component
class RouteGuard implements HandlerInterceptor {

    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE);

    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON_VALUE);

    private static final List<String> FILES = List.of(MediaType.MULTIPART_FORM_DATA_VALUE);

    private final RoutePolicy policy;

    RouteGuard(RoutePolicy policy) {
        this.policy = policy;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("pe.minka")) {
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            var asked = request.getMethod().equals("HEAD") ? HttpMethod.GET : HttpMethod.valueOf(request.getMethod());
            if (!policy.covers(asked, pattern)) {
                throw new Forbidden("no policy for " + asked + " " + pattern);
            }
            if (!asked.equals(HttpMethod.GET)) {
                requireContent(allowed(request, pattern), request);
            }
        }
        return true;
    }

    private static List<String> allowed(HttpServletRequest request, String pattern) {
        if (!ApiPath.isAsked(request)) {
            return FORMS;
        }
        return UploadGate.TAKING.contains(pattern) ? FILES : JSON;
    }

    /**
     * A page is changed by a form and the API by JSON. Other content is what a page elsewhere would send to get around
     * the rules of a browser.
     */
    private static void requireContent(List<String> allowed, HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        if (type != null
                && allowed.stream()
                        .noneMatch(form -> type.toLowerCase(Locale.ROOT).startsWith(form))) {
            throw new HttpMediaTypeNotSupportedException(type);
        }
    }
}
