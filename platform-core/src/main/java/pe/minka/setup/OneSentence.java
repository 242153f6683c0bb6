package pe.minka.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Reports a start that failed in one line; the frame the framework draws around it is switched off. */
class OneSentence implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(OneSentence.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        log.error(action == null ? analysis.getDescription() : analysis.getDescription() + ' ' + action);
    }
}
