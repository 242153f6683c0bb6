package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;

/** The way from «Mi cuenta» to the pages of it that are kept here. */
@ControllerAdvice(assignableTypes = {PasswordController.class, SessionsController.class})
class AccountWay {

    private final MessageSource messages;

    AccountWay(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("crumbs")
    List<Crumb> crumbs(HttpServletRequest request) {
        String here = request.getRequestURI().equals("/mi/cuenta/clave")
                ? text("entry.password.title")
                : text("entry.sessions.title");
        return List.of(new Crumb(text("entry.account"), "/mi/cuenta"), Crumb.here(here));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
