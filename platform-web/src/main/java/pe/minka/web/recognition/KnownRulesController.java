package pe.minka.web.recognition;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each contribution gives, for everybody who contributes. */
@Controller
class KnownRulesController {

    static final String PAGE = PointsController.LIST + "/reglas";

    private final KnownRulesPages pages;

    KnownRulesController(KnownRulesPages pages) {
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String all(Model model) {
        return pages.all(model);
    }
}
