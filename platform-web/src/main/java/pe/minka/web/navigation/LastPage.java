package pe.minka.web.navigation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import pe.minka.shared.Paged;

/**
 * Leads whoever asks for a page behind the end of a list, which has become shorter, to its last page, and whoever asks for
 * what is no page to the first.
 */
@Component
class LastPage implements HandlerInterceptor {

    private static final String PAGE = "pagina=";
    private static final Pattern NUMBER = Pattern.compile("\\d{0,6}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean odd = request.getMethod().equals("GET") && parts(request).anyMatch(LastPage::isNoPage);
        if (odd) {
            response.sendRedirect(address(request, 1));
        }
        return !odd;
    }

    private static boolean isNoPage(String part) {
        return part.startsWith(PAGE)
                && !NUMBER.matcher(part.substring(PAGE.length())).matches();
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer == null || !request.getMethod().equals("GET")) {
            return;
        }
        answer.getModel().values().stream()
                .filter(Paged.class::isInstance)
                .map(Paged.class::cast)
                .filter(list -> list.page() > list.pages())
                .findFirst()
                .ifPresent(list -> lead(answer, address(request, list.pages())));
    }

    private static void lead(ModelAndView answer, String address) {
        var last = new RedirectView(address);
        last.setExpandUriTemplateVariables(false);
        answer.getModelMap().clear();
        answer.setView(last);
    }

    private static String address(HttpServletRequest request, int page) {
        return request.getRequestURI()
                + Stream.concat(parts(request).filter(part -> !part.startsWith(PAGE)), Stream.of(PAGE + page))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<String> parts(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return Stream.of(query.split("&")).filter(part -> !part.isEmpty());
    }
}
