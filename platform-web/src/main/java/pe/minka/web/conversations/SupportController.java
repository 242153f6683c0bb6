package pe.minka.web.conversations;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Supports;
import pe.minka.members.Access;
import pe.minka.shared.PageRequest;
import pe.minka.web.security.Me;

/** «Apoyar» and «Seguir». The forms say what shall be, so that sending one twice changes nothing. */
@Controller
class SupportController {

    private static final String ABOUT = "/conversaciones/{kind}/{id}";
    private static final int SIZE = 20;

    private final Supports supports;
    private final Follows follows;
    private final SupportPages pages;

    SupportController(Supports supports, Follows follows, SupportPages pages) {
        this.supports = supports;
        this.follows = follows;
        this.pages = pages;
    }

    @PostMapping(ABOUT + "/apoyo")
    String support(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam boolean dar,
            @RequestHeader(name = Fragment.HEADER, defaultValue = "0") boolean fragment,
            Model model) {
        var about = new Subject(kind, id);
        if (dar) {
            supports.give(me, about);
        } else {
            supports.withdraw(me, about);
        }
        return pages.changed(me, about, fragment, model);
    }

    @PostMapping(ABOUT + "/seguimiento")
    String follow(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam boolean seguir,
            @RequestParam(defaultValue = "false") boolean lista,
            @RequestHeader(name = Fragment.HEADER, defaultValue = "0") boolean fragment,
            Model model) {
        var about = new Subject(kind, id);
        if (seguir) {
            follows.follow(me, about);
        } else {
            follows.leave(me, about);
        }
        return lista ? "redirect:/mi/seguidas" : pages.changed(me, about, fragment, model);
    }

    @GetMapping("/mi/seguidas")
    String followed(@Me Access me, @RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        return pages.followed(follows.of(me, new PageRequest(page, SIZE)), model);
    }
}
