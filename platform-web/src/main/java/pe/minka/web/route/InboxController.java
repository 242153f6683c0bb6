package pe.minka.web.route;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.practices.ReviewInbox;
import pe.minka.shared.PageRequest;
import pe.minka.web.security.Me;

/** «Revisiones»: who waits for a review or a decision, the oldest first. */
@Controller
class InboxController {

    private static final int SIZE = 20;

    private final ReviewInbox inbox;

    InboxController(ReviewInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/revisiones")
    String show(@Me Access me, @RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        model.addAttribute("waiting", inbox.page(me, new PageRequest(page, SIZE)));
        return "route/inbox";
    }
}
