package pe.minka.web.conversations;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pe.minka.conversations.Warnings;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** What moderators told a member about what they wrote. */
@Controller
class ReceivedController {

    private final Warnings warnings;
    private final ConversationWords words;

    ReceivedController(Warnings warnings, ConversationWords words) {
        this.warnings = warnings;
        this.words = words;
    }

    @GetMapping("/mi/moderacion")
    String mine(@Me Access me, Model model) {
        model.addAttribute("received", warnings.mine(me));
        model.addAttribute("crumbs", List.of(words.here("conversations.received.title")));
        return "conversations/received";
    }
}
