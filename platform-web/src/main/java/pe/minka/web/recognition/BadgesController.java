package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The insignias: what there is, what each takes, and how far whoever looks is. */
@Controller
class BadgesController {

    private final BadgePages pages;

    BadgesController(BadgePages pages) {
        this.pages = pages;
    }

    @GetMapping(BadgePages.LIST)
    String list(@Me @Nullable Access me, Model model) {
        return pages.list(me, model);
    }

    @GetMapping(BadgePages.LIST + "/{code}")
    String one(@Me @Nullable Access me, @PathVariable String code, Model model) {
        return pages.one(me, code, model);
    }
}
