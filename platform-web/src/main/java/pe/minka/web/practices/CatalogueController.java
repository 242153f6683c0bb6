package pe.minka.web.practices;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.practices.PracticeCatalogue;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.web.navigation.LeftAside;

/** «Explorar prácticas»: everything that is published, for everybody. */
@Controller
class CatalogueController {

    private static final List<String> ORDERS = List.of("utiles", "recientes", "region");

    private final PracticeCatalogue catalogue;
    private final CatalogueFilters filters;
    private final CatalogueFile file;

    CatalogueController(PracticeCatalogue catalogue, CatalogueFilters filters, CatalogueFile file) {
        this.catalogue = catalogue;
        this.filters = filters;
        this.file = file;
    }

    /** A way to order the list, and the address of the list in that order. */
    record Sorting(String order, String address, boolean chosen) {}

    @GetMapping(CatalogueQuery.PATH)
    String list(
            @ModelAttribute("sought") CatalogueQuery asked,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        var query = filters.known(asked);
        var request = query.request();
        var found = catalogue.search(filters.search(query), request.offset(), request.size());
        var groups = filters.groups(query, found);
        model.addAttribute("sought", query);
        model.addAttribute("aside", LeftAside.of(parameters, query.understood()));
        model.addAttribute("found", found);
        model.addAttribute("list", new Listing<>(found.cards(), request.page(), request.size(), found.total()));
        model.addAttribute("groups", groups);
        model.addAttribute("chips", filters.chips(query, groups));
        model.addAttribute("sortings", sortings(query));
        model.addAttribute("address", query.address());
        model.addAttribute("file", CatalogueQuery.FILE + query.address().substring(CatalogueQuery.PATH.length()));
        found.suggestion().ifPresent(text -> model.addAttribute("meant", query.meaning(text)));
        return "practices/list";
    }

    /** The whole list, with the filters of the page. A file cannot say that it has left one aside: there is none then. */
    @GetMapping(CatalogueQuery.FILE)
    ResponseEntity<byte[]> download(
            @ModelAttribute("sought") CatalogueQuery asked, @RequestParam MultiValueMap<String, String> parameters) {
        var query = filters.known(asked);
        List<LeftAside> aside = LeftAside.of(parameters, query.understood());
        if (!aside.isEmpty()) {
            throw new NotFound("practices by " + aside.getFirst());
        }
        return file.of(filters.search(query));
    }

    private static List<Sorting> sortings(CatalogueQuery query) {
        return ORDERS.stream()
                .map(order ->
                        new Sorting(order, query.orderedBy(order), query.order().equals(order)))
                .toList();
    }
}
