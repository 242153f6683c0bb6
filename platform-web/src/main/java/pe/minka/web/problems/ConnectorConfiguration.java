package pe.minka.web.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

    /** After everybody else's, so that no other report is left to be the first. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorErrors() {
        return factory -> factory.addContextCustomizers(ConnectorConfiguration::replaceReports);
    }

    private static void replaceReports(Context context) {
        if (!(context.getParent() instanceof StandardHost host)) {
            return;
        }
        host.setErrorReportValveClass(null);
        for (Valve valve : host.getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
            }
        }
        try {
            host.getPipeline().addValve(new ConnectorErrors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
