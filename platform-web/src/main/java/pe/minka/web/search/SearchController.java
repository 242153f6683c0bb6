package pe.minka.web.search;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.web.security.Me;

/** The search page. */
@Controller
class SearchController {

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @GetMapping("/buscar")
    String search(
            @RequestParam(name = "q", required = false) @Nullable String typed,
            @Me @Nullable Access asker,
            Model model) {
        var query = Query.of(typed);
        model.addAttribute("query", query);
        model.addAttribute("administrator", asker != null && asker.has(Role.ADMINISTRATOR));
        if (!query.isBlank()) {
            List<Findings> found = sources.stream()
                    .map(source -> source.find(query, asker))
                    .filter(Findings::isWorthShowing)
                    .sorted(Comparator.comparing(Findings::loose))
                    .toList();
            model.addAttribute("found", found);
            model.addAttribute(
                    "total", found.stream().mapToLong(Findings::total).sum());
        }
        return "search/index";
    }
}
