package pe.minka.setup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SetupAnalyzer extends AbstractFailureAnalyzer<SetupProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SetupProblem problem) {
        return new FailureAnalysis(problem.getMessage(), null, problem);
    }
}
