package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** How closed seasons ended, for everybody of the community. */
@Controller
class ClosedSeasonController {

    private final ClosedSeasonPages pages;

    ClosedSeasonController(ClosedSeasonPages pages) {
        this.pages = pages;
    }

    @GetMapping(ClosedSeasonPages.LIST + "/{code}")
    String season(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("query") RankingQuery query,
            @RequestParam(required = false) @Nullable String pagina,
            Model model) {
        return pages.show(me, code, query, pagina, model);
    }
}
