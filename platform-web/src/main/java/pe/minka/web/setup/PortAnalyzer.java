package pe.minka.web.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import pe.minka.setup.SetupTexts;

@Order(Ordered.HIGHEST_PRECEDENCE)
class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    private final Environment environment;

    PortAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        String port = Integer.toString(cause.getPort());
        boolean management = port.equals(environment.getProperty("minka.management.port"));
        return new FailureAnalysis(SetupTexts.say(management ? "management-port" : "port", port), null, cause);
    }
}
