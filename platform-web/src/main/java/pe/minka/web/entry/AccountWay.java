package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.members.Access;
import pe.minka.members.StandingWays;
import pe.minka.members.WaysIn;
import pe.minka.shared.Peru;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.security.Me;

/** The way from «Mi cuenta» to the pages of it that are kept here, and what opens the account besides the password. */
@ControllerAdvice(assignableTypes = {PasswordController.class, SessionsController.class})
class AccountWay {

    private final MessageSource messages;
    private final WaysIn ways;

    AccountWay(MessageSource messages, WaysIn ways) {
        this.messages = messages;
        this.ways = ways;
    }

    @ModelAttribute("ways")
    StandingWays ways(@Me Access me) {
        return ways.of(me.id());
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
