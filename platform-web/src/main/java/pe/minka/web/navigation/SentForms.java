package pe.minka.web.navigation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import pe.minka.web.security.ReturnPath;

/**
 * Tells a page that answers what was sent where it can be read: the page takes that address in the history of the browser
 * (forms.js), and whoever comes back to it is not asked whether to send it all again.
 */
@Component
class SentForms implements HandlerInterceptor {

    private final ReturnPath way;

    SentForms(ReturnPath way) {
        this.way = way;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && request.getMethod().equals("POST")) {
            page(request, response).ifPresent(page -> request.setAttribute("formPage", page));
        }
    }

    /** What was refused is mended where its form was; what was only looked at may have an address of its own. */
    private Optional<String> page(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() >= HttpStatus.BAD_REQUEST.value()
                ? way.fromReferer(request).or(() -> way.ofItself(request))
                : way.ofItself(request).or(() -> way.fromReferer(request));
    }
}
