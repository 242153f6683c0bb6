package pe.minka.web.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;

/** The session cookie: bound to this host and to TLS, except where the demonstration runs without TLS. */
@Configuration(proxyBeanMethods = false)
class SessionCookieConfiguration {

    static final String KEEP = "minka.keep-session";

    @Bean
    DefaultCookieSerializer cookieSerializer(@Value("${minka.secure-cookies}") boolean secure) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(secure ? "__Host-minka" : "minka");
        serializer.setUseSecureCookie(secure);
        serializer.setUseHttpOnlyCookie(true);
        serializer.setSameSite("Lax");
        serializer.setCookiePath("/");
        serializer.setRememberMeRequestAttribute(KEEP);
        return serializer;
    }

    @Bean
    HttpSessionIdResolver pageSessions(CookieSerializer serializer) {
        var cookies = new CookieHttpSessionIdResolver();
        cookies.setCookieSerializer(serializer);
        return new PageSessions(cookies);
    }

    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        var repository = new HttpSessionCsrfTokenRepository();
        repository.setHeaderName("X-CSRF-TOKEN");
        return repository;
    }
}
