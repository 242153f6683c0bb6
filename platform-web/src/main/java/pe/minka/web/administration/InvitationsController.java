package pe.minka.web.administration;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.Invitations;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;
import pe.minka.web.navigation.Flash;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.navigation.Understood;
import pe.minka.web.security.Me;

/** Who was invited and has answered or not. */
@Controller
class InvitationsController {

    private static final String WAITING = "espera";
    private static final String ANSWERED = "aceptadas";
    private static final String TO_LIST = "redirect:/admin/invitaciones";

    private final Invitations invitations;
    private final InvitationPages pages;
    private final Flash flash;

    InvitationsController(Invitations invitations, InvitationPages pages, Flash flash) {
        this.invitations = invitations;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/invitaciones")
    String list(
            @Me Access admin,
            @RequestParam(name = "estado", defaultValue = WAITING) String state,
            @RequestParam(name = "pagina", required = false) @Nullable String page,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        boolean open = !state.equals(ANSWERED);
        model.addAttribute("aside", LeftAside.of(asked, Map.of("estado", Understood.one(open ? WAITING : ANSWERED))));
        model.addAttribute("open", open);
        model.addAttribute("waiting", invitations.count(admin));
        model.addAttribute("list", pages.list(admin, open, null, page));
        model.addAttribute("files", pages.files(admin));
        return "administration/invitations";
    }

    @PostMapping("/admin/invitaciones/{id}/reenviar")
    String sendAgain(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return act(admin, id, "administration.invitations.resent", invitations::sendAgain, next);
    }

    @PostMapping("/admin/invitaciones/{id}/retirar")
    String withdraw(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return act(admin, id, "administration.invitations.withdrawn", invitations::withdraw, next);
    }

    private String act(
            Access admin, UUID id, String done, BiConsumer<Access, MemberId> action, RedirectAttributes next) {
        if (invitations.isGone(admin, new MemberId(id))) {
            flash.warn(next, "administration.invitations.gone");
            return TO_LIST;
        }
        try {
            action.accept(admin, new MemberId(id));
            flash.ok(next, done);
        } catch (RuleViolation rule) {
            flash.warn(next, rule);
        }
        return TO_LIST;
    }
}
