package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.practices.InvitationId;
import pe.minka.practices.Post;
import pe.minka.practices.PracticeTeams;
import pe.minka.web.security.Me;

/** Who writes a practice, and as what. */
@Controller
class TeamController {

    private static final String TEAM = CreditController.PAGE + "/equipo";

    private final PracticeTeams teams;
    private final PeoplePages pages;

    TeamController(PracticeTeams teams, PeoplePages pages) {
        this.teams = teams;
        this.pages = pages;
    }

    @PostMapping(TEAM + "/invitaciones")
    String invite(@Me Access me, @PathVariable String code, @RequestParam UUID member, RedirectAttributes next) {
        pages.attempt(next, "practices.flash.invited", () -> teams.invite(me, code, new MemberId(member)));
        return CreditController.back(code);
    }

    @PostMapping(TEAM + "/invitaciones/{id}/retirar")
    String withdraw(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        pages.attempt(next, "practices.flash.withdrawn", () -> teams.withdraw(me, code, new InvitationId(id)));
        return CreditController.back(code);
    }

    @PostMapping(TEAM + "/{id}/cargo")
    String assign(
            @Me Access me,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam Post post,
            HttpServletRequest request,
            RedirectAttributes next) {
        pages.decide(request, next, "practices.flash.assigned", () -> teams.assign(me, code, new MemberId(id), post));
        return CreditController.back(code);
    }

    @PostMapping(TEAM + "/{id}/quitar")
    String leave(
            @Me Access me,
            @PathVariable String code,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes next) {
        pages.decide(request, next, "practices.flash.left", () -> teams.leave(me, code, new MemberId(id)));
        return me.id().value().equals(id) ? "redirect:" + ShelfController.ADDRESS : CreditController.back(code);
    }
}
