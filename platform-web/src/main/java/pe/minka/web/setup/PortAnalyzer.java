package pe.minka.web.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import pe.minka.setup.SetupTexts;

@Order(Ordered.HIGHEST_PRECEDENCE)
class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(SetupTexts.say("port", Integer.toString(cause.getPort())), null, cause);
    }
}
