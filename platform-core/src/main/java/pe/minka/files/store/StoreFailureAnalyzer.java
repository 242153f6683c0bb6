package pe.minka.files.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Where files cannot be kept, the operator reads one sentence and no stack trace. */
class StoreFailureAnalyzer extends AbstractFailureAnalyzer<StoreNotUsable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreNotUsable cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
