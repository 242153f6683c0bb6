package pe.minka.web.navigation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import pe.minka.members.Access;
import pe.minka.web.json.ApiPath;

/** Lets every page read {@code site}. Programs are shown no page, not even of what failed, and files have nothing around them. */
@Component
class SiteOfPages implements HandlerInterceptor {

    private final Sites sites;

    SiteOfPages(Sites sites) {
        this.sites = sites;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && showsPage(method) && !ApiPath.isAsked(request)) {
            request.setAttribute("site", sites.of(asking(), request));
        }
        return true;
    }

    private static boolean showsPage(HandlerMethod method) {
        return !method.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && !HttpEntity.class.isAssignableFrom(method.getReturnType().getParameterType());
    }

    private static @Nullable Access asking() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Access member ? member : null;
    }
}
