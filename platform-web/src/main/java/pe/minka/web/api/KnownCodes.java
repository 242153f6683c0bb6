package pe.minka.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;

/**
 * A list asked to leave only what belongs to a region, theme or year that does not exist says so instead of answering
 * with nothing. What no list asks for stays unread.
 */
@Component
class KnownCodes implements HandlerInterceptor {

    private static final String REGION = "region";
    private static final String THEME = "theme";
    private static final String YEAR = "year";

    private final Regions regions;
    private final Themes themes;

    KnownCodes(Regions regions, Themes themes) {
        this.regions = regions;
        this.themes = themes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Stream.of(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(parameter -> parameter.getParameter().getName())
                    .forEach(name -> require(name, request.getParameter(name)));
        }
        return true;
    }

    private void require(String name, @Nullable String sent) {
        String value = sent == null ? "" : sent.strip();
        if (value.isEmpty()) {
            return;
        }
        switch (name) {
            case REGION -> {
                List<String> codes =
                        regions.all().stream().map(RegionView::code).toList();
                require(name, "api.filter.region", codes, value.toUpperCase(Locale.ROOT));
            }
            case THEME -> {
                List<String> codes = themes.all().stream().map(Theme::code).toList();
                require(name, "api.filter.theme", codes, value);
            }
            case YEAR -> {
                if (value.matches("\\d+") && !value.matches("20\\d\\d")) {
                    throw new NotUnderstood(name, "api.filter.year");
                }
            }
            default -> {}
        }
    }

    private static void require(String name, String code, List<String> known, String value) {
        if (!known.contains(value)) {
            throw new NotUnderstood(name, code, String.join(", ", known));
        }
    }
}
