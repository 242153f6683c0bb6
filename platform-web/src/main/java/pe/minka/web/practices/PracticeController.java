package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.members.Access;
import pe.minka.practices.RouteReading;
import pe.minka.web.pages.KeptPages;
import pe.minka.web.security.Me;

/** A published practice and what it said before. */
@Controller
class PracticeController {

    static final String ONE = CatalogueQuery.PATH + "/{code}";

    private final PracticePages pages;
    private final RouteReading routes;

    PracticeController(PracticePages pages, RouteReading routes) {
        this.pages = pages;
        this.routes = routes;
    }

    @GetMapping(ONE)
    String page(
            @PathVariable String code,
            @Me @Nullable Access asker,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String written = code.toUpperCase(Locale.ROOT);
        if (!written.equals(code) && pages.isThere(written)) {
            String question = request.getQueryString();
            return "redirect:" + ONE.replace("{code}", written) + (question == null ? "" : "?" + question);
        }
        if (asker == null) {
            KeptPages.keep(response);
        }
        String page = pages.page(code, asker, model);
        model.addAttribute("route", routes.summary(code));
        return page;
    }

    @GetMapping(ONE + "/versiones")
    String versions(@PathVariable String code, Model model) {
        return pages.versions(code, model);
    }

    @GetMapping(ONE + "/versiones/{number}")
    String version(@PathVariable String code, @PathVariable int number, Model model) {
        return pages.version(code, number, model);
    }
}
