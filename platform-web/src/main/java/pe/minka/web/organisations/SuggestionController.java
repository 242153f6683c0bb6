package pe.minka.web.organisations;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.organisations.OrganisationCatalogue;

/** Suggests organisations while somebody is typing, also to those who are only just enrolling. */
@Controller
class SuggestionController {

    private static final int SHOWN = 8;
    private static final int SHORTEST = 2;

    private final OrganisationCatalogue catalogue;

    SuggestionController(OrganisationCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/entidades/sugerencias")
    String suggest(
            @RequestParam(name = "q", defaultValue = "") String text, Model model, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate().getHeaderValue());
        model.addAttribute(
                "suggestions", text.strip().length() < SHORTEST ? List.of() : catalogue.suggest(text, SHOWN));
        return "organisations/choice :: suggestions";
    }
}
