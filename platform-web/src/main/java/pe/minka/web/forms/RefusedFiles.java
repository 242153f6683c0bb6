package pe.minka.web.forms;

import org.springframework.http.HttpStatus;
import pe.minka.files.FileRefused;

/** What a refusal of a file is in the numbers of HTTP. */
public final class RefusedFiles {

    private RefusedFiles() {}

    public static HttpStatus status(FileRefused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_ACCEPTED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NO_SPACE -> HttpStatus.INSUFFICIENT_STORAGE;
            case AWAY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
