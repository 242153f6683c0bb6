package pe.minka.web.live;

import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's own sockets: nothing stands between them and what is told. */
@Configuration(proxyBeanMethods = false)
class LiveContainerConfiguration {

    /** Of each of the three buffers that every socket has: a few frames, and little to pay for who only watches. */
    private static final String BUFFER = "4096";

    /** What may be under way to whoever does not read: left to itself the system keeps megabytes before anybody notices. */
    private static final String UNDERWAY = "65536";

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> sockets() {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", BUFFER);
        return server -> {
            server.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", UNDERWAY));
        };
    }
}
