package pe.minka.web.experts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.practices.ExpertInvitationId;
import pe.minka.practices.ExpertInviting;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Asks members and others to comment on a practice as experts. */
@Controller
class ExpertInvitationsController {

    private static final String PAGE = "/practicas/{code}/expertos";

    private final ExpertInviting inviting;
    private final InvitedExperts pages;
    private final Flash flash;

    ExpertInvitationsController(ExpertInviting inviting, InvitedExperts pages, Flash flash) {
        this.inviting = inviting;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String show(
            @Me Access me,
            @PathVariable String code,
            @RequestParam(name = "persona", defaultValue = "") String person,
            Model model) {
        return pages.page(me, code, new GuestForm(null, null), person, model);
    }

    /** Somebody without an account, who gets a link. */
    @PostMapping(PAGE)
    String inviteGuest(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute(ExpertPages.FORM) GuestForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            if (FormErrors.prevent(errors, response, () -> inviting.inviteGuest(me, code, form.name(), form.mail()))) {
                return pages.page(me, code, form, "", model);
            }
            flash.ok(next, "experts.flash.linkSent", form.mail().strip());
        } catch (RuleViolation rule) {
            flash.warn(next, rule);
        }
        return back(code);
    }

    @PostMapping(PAGE + "/miembros")
    String inviteMember(@Me Access me, @PathVariable String code, @RequestParam UUID member, RedirectAttributes next) {
        return attempt(
                code, next, "experts.flash.invited", () -> inviting.inviteMember(me, code, new MemberId(member)));
    }

    @PostMapping(PAGE + "/{id}/enviar")
    String sendAgain(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        return attempt(
                code, next, "experts.flash.sentAgain", () -> inviting.sendAgain(me, code, new ExpertInvitationId(id)));
    }

    @PostMapping(PAGE + "/{id}/retirar")
    String revoke(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        return attempt(
                code, next, "experts.flash.revoked", () -> inviting.revoke(me, code, new ExpertInvitationId(id)));
    }

    private String attempt(String code, RedirectAttributes next, String done, Runnable step) {
        try {
            step.run();
            flash.ok(next, done);
        } catch (RuleViolation rule) {
            flash.warn(next, rule);
        }
        return back(code);
    }

    private static String back(String code) {
        return "redirect:" + PAGE.replace("{code}", code);
    }
}
