package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.ClientAddress;
import pe.minka.members.EntryPace;

/** Slows down whoever sends the forms of the door that end in a mail over and over. */
@Component
class DoorPace {

    private final EntryPace pace;

    DoorPace(EntryPace pace) {
        this.pace = pace;
    }

    /** True when whoever sends the form has to wait first; the page that follows says so. */
    boolean slowsDown(HttpServletRequest request, HttpServletResponse response, Model model) {
        var wait = pace.send(new ClientAddress(request.getRemoteAddr()));
        if (!wait.isZero()) {
            Pause.of(wait).announce(response, model);
        }
        return !wait.isZero();
    }
}
