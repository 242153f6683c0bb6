package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** Recognition as a whole, for national administrators. */
@Controller
class OversightController {

    static final String RANKING = "/admin/reconocimiento/ranking";
    static final String APPROACHES = "/admin/reconocimiento/por-llegar";
    static final String RECIPROCITY = "/admin/reconocimiento/reciprocidad";

    private final OversightPages pages;
    private final ReciprocityPages reciprocity;
    private final RankingFile file;

    OversightController(OversightPages pages, ReciprocityPages reciprocity, RankingFile file) {
        this.pages = pages;
        this.reciprocity = reciprocity;
        this.file = file;
    }

    @GetMapping(RANKING)
    String ranking(
            @Me Access admin, @ModelAttribute("query") RankingQuery query, HttpServletResponse response, Model model) {
        return pages.ranking(admin, query, response, model);
    }

    @GetMapping(RANKING + ".csv")
    ResponseEntity<byte[]> rankingFile(@Me Access admin, @ModelAttribute("query") RankingQuery query) {
        return file.of(admin, query);
    }

    @GetMapping(APPROACHES)
    String approaches(@Me Access admin, Model model) {
        return pages.approaches(admin, model);
    }

    @GetMapping(RECIPROCITY)
    String reciprocity(@Me Access admin, @RequestParam MultiValueMap<String, String> asked, Model model) {
        return reciprocity.show(admin, asked, model);
    }
}
