package pe.minka.web.practices;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.InvitationId;
import pe.minka.practices.PracticeShelf;
import pe.minka.practices.PracticeTeams;
import pe.minka.web.security.Me;

/** «Mis prácticas»: what one writes, and what one has been asked to write. */
@Controller
class ShelfController {

    static final String ADDRESS = "/mi/practicas";
    private static final String INVITATION = ADDRESS + "/invitaciones/{id}";

    private final PracticeShelf shelf;
    private final PracticeTeams teams;
    private final DraftPages pages;

    ShelfController(PracticeShelf shelf, PracticeTeams teams, DraftPages pages) {
        this.shelf = shelf;
        this.teams = teams;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String show(@Me Access me, Model model) {
        return pages.shelf(me, shelf.of(me), teams.waitingFor(me), model);
    }

    @PostMapping(INVITATION + "/aceptar")
    String accept(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        String code = teams.accept(me, new InvitationId(id));
        pages.say(next, "practices.flash.joined");
        return "redirect:" + PartPath.PRACTICE.sheet(code);
    }

    @PostMapping(INVITATION + "/declinar")
    String decline(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        teams.decline(me, new InvitationId(id));
        pages.say(next, "practices.flash.declined");
        return "redirect:" + ADDRESS;
    }
}
