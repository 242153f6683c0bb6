package pe.minka.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** No page of ours has so many lines that a field could stand in one of these: such a form is not read at all. */
@Component
class ListedLines implements HandlerInterceptor {

    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");
    private static final int DIGITS = 3;

    /** Larger ones are refused for their size, by whoever reads them. */
    private static final long LARGEST = 2 * 1024 * 1024;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean beyond = isForm(request)
                && Collections.list(request.getParameterNames()).stream()
                        .flatMap(name -> PLACE.matcher(name).results())
                        .map(place -> place.group(1))
                        .anyMatch(ListedLines::isBeyond);
        if (beyond) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
        return !beyond;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || request instanceof MultipartHttpServletRequest
                || (type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        && request.getContentLengthLong() <= LARGEST);
    }

    private static boolean isBeyond(String place) {
        return place.length() > DIGITS || Integer.parseInt(place) >= DataBinder.DEFAULT_AUTO_GROW_COLLECTION_LIMIT;
    }
}
