package pe.minka.web.security;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whose word about the client's address counts: nobody's, unless {@code MINKA_TRUSTED_PROXIES} names the addresses of
 * the proxies in front. Otherwise anybody could pretend to be somewhere else.
 */
@Configuration(proxyBeanMethods = false)
class TrustedProxyConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> trustedProxies(
            @Value("${minka.trusted-proxies}") String addresses) {
        return server -> {
            if (!addresses.isBlank()) {
                server.addEngineValves(valve(addresses));
            }
        };
    }

    private static RemoteIpValve valve(String addresses) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(addresses);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
