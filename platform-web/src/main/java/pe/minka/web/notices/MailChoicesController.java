package pe.minka.web.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.practices.ReviewInbox;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** A member decides which mails come: at once or never. What concerns the account always comes. */
@Controller
class MailChoicesController {

    private static final String ADDRESS = "/notificaciones/ajustes";
    private static final String FREQUENCY = "notices.frequency.";

    private final MailChoices choices;
    private final MessageSource messages;
    private final Flash flash;

    MailChoicesController(MailChoices choices, MessageSource messages, Flash flash) {
        this.choices = choices;
        this.messages = messages;
        this.flash = flash;
    }

    @GetMapping(ADDRESS)
    String show(@Me Access me, Model model) {
        model.addAttribute("form", MailChoicesForm.of(choices.of(me.id())));
        model.addAttribute("mail", me.mail());
        model.addAttribute("topics", topics(me));
        model.addAttribute("frequencies", frequencies());
        return "notices/choices";
    }

    @PostMapping(ADDRESS)
    String save(@Me Access me, @ModelAttribute("form") MailChoicesForm form, RedirectAttributes next) {
        choices.choose(me.id(), form.chosen());
        flash.ok(next, "notices.choices.saved");
        return "redirect:" + ADDRESS;
    }

    /** What never reaches a member is not asked about. */
    private static List<String> topics(Access me) {
        List<String> topics = new ArrayList<>();
        topics.add("mentions");
        topics.add("replies");
        topics.add("invitations");
        topics.add("lessons");
        topics.add("decisions");
        topics.add("validity");
        topics.add("orphans");
        topics.add("holding");
        topics.add("recognition");
        if (ReviewInbox.isFor(me)) {
            topics.add("reviews");
        }
        topics.add("colleagues");
        if (me.has(Role.ADMINISTRATOR)) {
            topics.add("approvals");
            topics.add("arrivals");
        }
        if (me.isNationalAdministrator()) {
            topics.add("roleConfirmations");
        }
        return topics;
    }

    private List<Option> frequencies() {
        return Stream.of(Frequency.values())
                .map(one -> new Option(one.name(), messages.getMessage(FREQUENCY + one, null, Peru.LOCALE)))
                .toList();
    }
}
