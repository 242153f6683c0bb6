package pe.minka.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pe.minka.web.json.ApiPath;

/** A program that has an answer already asks whether it is still the same, and gets 304 and no content when it is. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    /** Inside what decides whether the request may be answered at all. */
    private static final int ETAG = 10;

    private final ObjectProvider<KnownCodes> codes;

    ApiConfiguration(ObjectProvider<KnownCodes> codes) {
        this.codes = codes;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> answersHaveTags() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns(ApiPath.ROOT + "/*");
        registration.setOrder(ETAG);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SliceReader());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                        response.setHeader(HttpHeaders.VARY, "Authorization, Cookie");
                        return true;
                    }
                })
                .addPathPatterns(ApiPath.ROOT + "/**");
        registry.addInterceptor(codes.getObject()).addPathPatterns(ApiPath.ROOT + "/**");
    }
}
