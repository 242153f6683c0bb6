package pe.minka.web.notices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.notifications.mail.MailChoices;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** A member decides which mails come: at once or never. What concerns the account always comes. */
@Controller
class MailChoicesController {

    private static final String ADDRESS = "/notificaciones/ajustes";

    private final MailChoices choices;
    private final MailChoicePages pages;
    private final Flash flash;

    MailChoicesController(MailChoices choices, MailChoicePages pages, Flash flash) {
        this.choices = choices;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(ADDRESS)
    String show(@Me Access me, Model model) {
        return pages.show(me, MailChoicesForm.of(choices.of(me.id())), model);
    }

    @PostMapping(ADDRESS)
    String save(@Me Access me, @ModelAttribute("form") MailChoicesForm form, RedirectAttributes next) {
        choices.choose(me.id(), form.chosen());
        flash.ok(next, "notices.choices.saved");
        return "redirect:" + ADDRESS;
    }
}
