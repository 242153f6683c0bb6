package pe.minka.web.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import pe.minka.web.security.SecurityHeaders;

/**
 * Answers what never reached the pages, such as a request that is none, with a page of ours: the server's own would say
 * in English what it is made of.
 */
class ConnectorErrors extends ErrorReportValve {

    private final String notUnderstood;
    private final String failed;

    ConnectorErrors() throws IOException {
        this.notUnderstood = PlainPage.of("bad-request", "advisory");
        this.failed = PlainPage.of("unexpected", "exchange");
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.write(request, response);
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(isOurs(status) ? failed : notUnderstood);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("no answer could be written", e);
        }
    }

    /** A version or an encoding we do not speak is answered with 5xx too, but nothing has failed here. */
    private static boolean isOurs(int status) {
        return status >= HttpStatus.INTERNAL_SERVER_ERROR.value()
                && status != HttpStatus.NOT_IMPLEMENTED.value()
                && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value();
    }
}
