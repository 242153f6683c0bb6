package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import pe.minka.members.PasswordsBusy;

/** More passwords at once than can be looked at: a calm page instead of a queue that slows everybody down. */
@ControllerAdvice
class BusyDoor {

    private static final String SECONDS = "5";

    @ExceptionHandler
    ModelAndView on(PasswordsBusy fact, HttpServletResponse response) {
        int status = HttpStatus.TOO_MANY_REQUESTS.value();
        response.setStatus(status);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        return new ModelAndView("problems/page", Map.of("status", status, "problem", "too-many"));
    }
}
