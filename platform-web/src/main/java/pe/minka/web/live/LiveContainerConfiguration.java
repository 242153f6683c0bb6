package pe.minka.web.live;

import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's own sockets: nothing stands between them and what is told. */
@Configuration(proxyBeanMethods = false)
class LiveContainerConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> sockets() {
        return server ->
                server.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
    }
}
