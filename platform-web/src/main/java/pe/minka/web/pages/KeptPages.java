package pe.minka.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Pages a browser may keep and ask about: who has one that is still the same gets 304 and no content. */
@Configuration(proxyBeanMethods = false)
public class KeptPages {

    private static final String KEPT = "private, no-cache";

    /** Inside what decides whether the request may be answered at all. */
    public static final int ETAG = 10;

    public static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        response.setHeader(HttpHeaders.VARY, "Cookie");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> keptPagesHaveTags() {
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new Tags());
        registration.addUrlPatterns("/practicas/*", "/lecciones/*");
        registration.setOrder(ETAG);
        return registration;
    }

    private static final class Tags extends ShallowEtagHeaderFilter {

        @Override
        protected boolean isEligibleForEtag(
                HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
            return KEPT.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))
                    && super.isEligibleForEtag(request, response, status, content);
        }
    }
}
