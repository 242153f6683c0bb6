package pe.minka.web.administration;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.security.Me;

/** The directory of people and the page of each. */
@Controller
class PeopleController {

    private final PeopleSearch search;
    private final PersonPages pages;

    PeopleController(PeopleSearch search, PersonPages pages) {
        this.search = search;
        this.pages = pages;
    }

    @GetMapping(PeopleFilter.PATH)
    String list(@Me Access admin, @RequestParam MultiValueMap<String, String> asked, Model model) {
        var typed = asked.toSingleValueMap();
        var filter = search.filter(typed);
        model.addAttribute("aside", LeftAside.of(asked, filter.understood()));
        model.addAttribute("filter", filter);
        model.addAttribute("used", search.used(filter));
        model.addAttribute("list", search.page(admin, filter, typed.get("pagina")));
        model.addAttribute("regions", search.regions(admin));
        model.addAttribute("statuses", PeopleSearch.statuses());
        model.addAttribute("roles", PeopleSearch.roles());
        return "administration/people";
    }

    @GetMapping("/admin/personas/{id}")
    String one(@Me Access admin, @PathVariable UUID id, Model model) {
        model.addAttribute("person", pages.of(admin, id));
        return "administration/person";
    }
}
