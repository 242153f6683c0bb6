package pe.minka.web.organisations;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.shared.NotFound;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.security.Me;

/** The organisations for everybody who takes part: looking for one, and what is known of it. */
@Controller
class OrganisationController {

    private static final String LIST = "/entidades";

    private final OrganisationCatalogue catalogue;
    private final CataloguePages lists;
    private final OrganisationPages pages;

    OrganisationController(OrganisationCatalogue catalogue, CataloguePages lists, OrganisationPages pages) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping(LIST)
    String list(
            @ModelAttribute("sought") CatalogueQuery asked,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var query = lists.known(asked);
        model.addAttribute("aside", LeftAside.of(parameters, query.understood()));
        lists.fill(model, query.ofToday(), LIST, Set.of());
        return "organisations/list";
    }

    @GetMapping(LIST + "/{slug}")
    String one(
            @PathVariable String slug,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            @Me Access me,
            Model model) {
        var organisation = catalogue.findBySlug(slug).orElseThrow(() -> new NotFound("organisation " + slug));
        if (!organisation.slug().equals(slug)) {
            return "redirect:" + LIST + "/" + organisation.slug();
        }
        model.addAttribute("sheet", pages.sheet(organisation, page));
        model.addAttribute("editable", me.administers(organisation.region()));
        model.addAttribute("crumbs", pages.crumbs(organisation));
        return "organisations/organisation";
    }
}
