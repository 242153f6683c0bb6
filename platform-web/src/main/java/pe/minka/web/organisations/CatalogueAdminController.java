package pe.minka.web.organisations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The catalogue for administrators; a regional one sees what lies in the own regions. */
@Controller
class CatalogueAdminController {

    private static final String LIST = "/admin/entidades";

    private final CataloguePages pages;

    CatalogueAdminController(CataloguePages pages) {
        this.pages = pages;
    }

    @GetMapping(LIST)
    String list(@Me Access me, @ModelAttribute("sought") CatalogueQuery query, Model model) {
        var regions = Editors.regions(me);
        boolean theirs = regions.isEmpty() || regions.contains(query.region());
        var asked =
                theirs ? query : query.in(regions.stream().sorted().findFirst().orElseThrow());
        pages.fill(model, asked, LIST, regions);
        model.addAttribute("crumbs", pages.administration());
        model.addAttribute("national", me.isNationalAdministrator());
        return "organisations/admin/list";
    }
}
