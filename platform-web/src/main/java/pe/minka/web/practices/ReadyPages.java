package pe.minka.web.practices;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import pe.minka.practices.PracticeStamps;
import pe.minka.shared.Recent;
import pe.minka.web.navigation.Sites;
import pe.minka.web.pages.KeptPages;

/**
 * The page of a practice, and each page of their list, for readers who bring no cookie: written once, and sent again as
 * long as its stamp holds, which every request asks for. It shows nothing of a reader, since there is none.
 */
@Component
@Order(ReadyPages.OUTSIDE_TAGS)
class ReadyPages extends OncePerRequestFilter {

    static final int OUTSIDE_TAGS = KeptPages.ETAG - 1;

    private static final Pattern PAGE = Pattern.compile(CatalogueQuery.PATH + "/(PR-\\d{4}-\\d{4,9})");
    private static final int MOST = 2_000;

    /** Some parts say how long ago something was. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** The cards of a list say how many support a practice, which no stamp tells of. */
    private static final Duration LONGEST_LIST = Duration.ofMinutes(1);

    private final Recent<String, ReadyPage> pages = new Recent<>(MOST);
    private final ObjectProvider<PracticeStamps> stamps;
    private final Clock clock;

    /** A filter is there before the database is asked whether it is: what needs it is looked up with the first request. */
    ReadyPages(ObjectProvider<PracticeStamps> stamps, Clock clock) {
        this.stamps = stamps;
        this.clock = clock;
    }

    /** What a transaction has written may never be, so nothing is kept inside of one. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getHeader(HttpHeaders.COOKIE) != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getUserPrincipal() != null
                || pattern(request).isEmpty()
                || TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> stamp = stamp(request.getRequestURI());
        if (stamp.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var page = ready(address(request), stamp.get());
        if (page == null) {
            page = write(stamp.get(), request, response, chain);
        }
        if (page != null) {
            send(page, request, response);
        }
    }

    /** As the policy of routes knows it; empty for what is not kept. */
    private static String pattern(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(CatalogueQuery.PATH)) {
            return path;
        }
        return request.getQueryString() == null && PAGE.matcher(path).matches() ? PracticeController.ONE : "";
    }

    /** Empty when there is no such page. */
    private Optional<String> stamp(String path) {
        var name = PAGE.matcher(path);
        return name.matches()
                ? stamps.getObject().page(name.group(1))
                : Optional.of(stamps.getObject().list());
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + "?" + request.getQueryString();
    }

    private @Nullable ReadyPage ready(String address, String stamp) {
        return pages.find(address)
                .filter(page -> page.holds(stamp, clock.instant().minus(longest(address))))
                .orElse(null);
    }

    private static Duration longest(String address) {
        return address.startsWith(CatalogueQuery.PATH + "?") ? LONGEST_LIST : LONGEST;
    }

    /** Null when it is no page that can be kept; then it has been answered. */
    private @Nullable ReadyPage write(
            String stamp, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var written = new ContentCachingResponseWrapper(response);
        var made = clock.instant();
        request.setAttribute(Sites.KEPT, true);
        chain.doFilter(new Unconditional(request), written);
        if (written.getStatus() != HttpServletResponse.SC_OK || request.getSession(false) != null) {
            written.copyBodyToResponse();
            return null;
        }
        var page = ReadyPage.of(stamp, made, written.getContentAsByteArray());
        pages.keep(address(request), page);
        return page;
    }

    private static void send(ReadyPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern(request));
        KeptPages.keep(response);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.ETAG, page.tag());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && page.is(known)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            page.writePacked(response.getOutputStream());
        } else {
            page.writePlain(response.getOutputStream());
        }
    }

    /** Written whole, whatever the reader knows already. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH) ? null : super.getHeader(name);
        }

        @Override
        public java.util.Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH)
                    ? java.util.Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
