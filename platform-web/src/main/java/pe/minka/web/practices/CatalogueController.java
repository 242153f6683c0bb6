package pe.minka.web.practices;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.shared.Listing;

/** «Explorar prácticas»: everything that is published, for everybody. */
@Controller
class CatalogueController {

    private static final List<String> ORDERS = List.of("utiles", "recientes", "region");

    private final PracticeCatalogue catalogue;
    private final CatalogueFilters filters;

    CatalogueController(PracticeCatalogue catalogue, CatalogueFilters filters) {
        this.catalogue = catalogue;
        this.filters = filters;
    }

    /** A way to order the list, and the address of the list in that order. */
    record Sorting(String order, String address, boolean chosen) {}

    @GetMapping(CatalogueQuery.PATH)
    String list(@ModelAttribute("sought") CatalogueQuery query, Model model) {
        var request = query.request();
        var found = catalogue.search(query.search(), request.offset(), request.size());
        var groups = filters.groups(query, found);
        model.addAttribute("found", found);
        model.addAttribute("list", new Listing<>(found.cards(), request.page(), request.size(), found.total()));
        model.addAttribute("groups", groups);
        model.addAttribute("chips", filters.chips(query, groups));
        model.addAttribute("sortings", sortings(query));
        model.addAttribute("address", query.address());
        found.suggestion()
                .ifPresent(
                        text -> model.addAttribute("meant", query.meaning(text).address()));
        return "practices/list";
    }

    private static List<Sorting> sortings(CatalogueQuery query) {
        return ORDERS.stream()
                .map(order -> new Sorting(
                        order, query.orderedBy(order).address(), query.order().equals(order)))
                .toList();
    }
}
