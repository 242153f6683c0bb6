package pe.minka.web.lessons;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.lessons.LessonCatalogue;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.shared.Listing;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.pages.KeptPages;
import pe.minka.web.security.Me;

/** «Lecciones aprendidas»: everything that is published, for everybody. */
@Controller
class LessonController {

    static final String LIST = "/lecciones";
    static final String ONE = LIST + "/{code}";

    private final LessonCatalogue catalogue;
    private final LessonFilters filters;
    private final LessonPages pages;

    LessonController(LessonCatalogue catalogue, LessonFilters filters, LessonPages pages) {
        this.catalogue = catalogue;
        this.filters = filters;
        this.pages = pages;
    }

    @GetMapping(LIST)
    String list(
            @ModelAttribute("sought") LessonQuery asked,
            @RequestParam MultiValueMap<String, String> parameters,
            @Me @Nullable Access reader,
            Model model) {
        var query = filters.known(asked);
        var request = query.request();
        var found = catalogue.search(query.search(), request.offset(), request.size());
        var groups = filters.groups(query, found);
        model.addAttribute("sought", query);
        model.addAttribute("aside", LeftAside.of(parameters, query.understood()));
        model.addAttribute("found", found);
        model.addAttribute("list", new Listing<>(found.cards(), request.page(), request.size(), found.total()));
        model.addAttribute("groups", groups);
        model.addAttribute("chips", LessonFilters.chips(query, groups));
        model.addAttribute("address", query.address());
        model.addAttribute("reviewing", reader != null && (reader.has(Role.ADVISOR) || reader.has(Role.ADMINISTRATOR)));
        found.suggestion()
                .ifPresent(
                        text -> model.addAttribute("meant", query.meaning(text).address()));
        return "lessons/list";
    }

    @GetMapping(ONE)
    String page(@PathVariable String code, @Me @Nullable Access reader, HttpServletResponse response, Model model) {
        if (reader == null) {
            KeptPages.keep(response);
        }
        return pages.page(code, reader, model);
    }
}
