package pe.minka.web.walls;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The buttons of a contribution; each leads back to where it stands on its board. */
@Controller
class ContributionActController {

    private final ContributionPages pages;
    private final ContributionActs acts;

    ContributionActController(ContributionPages pages, ContributionActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    /** The form says what shall be, so that sending it twice changes nothing. */
    @PostMapping(WallPath.CONTRIBUTION + "/apoyo")
    String support(@Me Access me, @PathVariable UUID id, @RequestParam(name = "dar") boolean given) {
        var post = pages.post(me, id);
        acts.support(me, post, given);
        return "redirect:" + pages.place(me, post);
    }

    @PostMapping(WallPath.CONTRIBUTION + "/elegir")
    String choose(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var post = pages.post(me, id);
        acts.choose(me, post, next);
        return "redirect:" + pages.place(me, post);
    }

    /** To the board, which offers to bring it back. */
    @PostMapping(WallPath.CONTRIBUTION + "/retirar")
    String remove(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var post = pages.own(me, id);
        acts.remove(me, post, next);
        return "redirect:" + pages.card(me, post).link() + "?quitado=" + id;
    }

    @PostMapping(WallPath.CONTRIBUTION + "/deshacer")
    String undo(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var post = pages.own(me, id);
        acts.undo(me, post, next);
        return "redirect:" + pages.place(me, post);
    }

    @PostMapping(WallPath.CONTRIBUTION + "/fijar")
    String pin(
            @Me Access me,
            @PathVariable UUID id,
            @RequestParam(name = "fijar") boolean pinned,
            RedirectAttributes next) {
        var post = pages.post(me, id);
        acts.pin(me, post, pinned, next);
        return "redirect:" + pages.place(me, post);
    }
}
