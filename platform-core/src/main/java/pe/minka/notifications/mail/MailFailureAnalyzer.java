package pe.minka.notifications.mail;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Where the mail server is missing, the operator reads one sentence and no stack trace. */
class MailFailureAnalyzer extends AbstractFailureAnalyzer<MailNotConfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MailNotConfigured cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
