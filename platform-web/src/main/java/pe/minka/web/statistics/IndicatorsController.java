package pe.minka.web.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All figures on one page. */
@Controller
class IndicatorsController {

    private static final int MOST_REGIONS = 6;

    private final PeriodChooser chooser;
    private final Tiles tiles;
    private final IndicatorPages pages;

    IndicatorsController(PeriodChooser chooser, Tiles tiles, IndicatorPages pages) {
        this.chooser = chooser;
        this.tiles = tiles;
        this.pages = pages;
    }

    @GetMapping("/indicadores")
    String all(
            @RequestParam(name = "anio", required = false) @Nullable String year,
            @RequestParam(name = "al", required = false) @Nullable String asOf,
            Model model) {
        var choice = chooser.choose(year, asOf);
        var leading = pages.leading();
        var lines = pages.byRegion(leading, choice.period());
        model.addAttribute("choice", choice);
        model.addAttribute("figures", tiles.of(choice));
        model.addAttribute("notes", pages.notes());
        model.addAttribute("leading", leading);
        model.addAttribute("regions", pages.chart(lines, MOST_REGIONS));
        model.addAttribute("years", pages.byYear(leading, choice));
        return "statistics/index";
    }
}
