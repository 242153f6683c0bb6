package pe.minka.web.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.statistics.Indicators;

/** One figure and what it is made of: regions, and the organisations of the region that is chosen. */
@Controller
class IndicatorController {

    private final Indicators indicators;
    private final PeriodChooser chooser;
    private final IndicatorPages pages;

    IndicatorController(Indicators indicators, PeriodChooser chooser, IndicatorPages pages) {
        this.indicators = indicators;
        this.chooser = chooser;
        this.pages = pages;
    }

    @GetMapping("/indicadores/{code}")
    String one(
            @PathVariable String code,
            @RequestParam(name = "anio", required = false) @Nullable String year,
            @RequestParam(name = "al", required = false) @Nullable String asOf,
            @RequestParam(name = "region", required = false) @Nullable String regionCode,
            Model model) {
        var indicator = indicators.find(code);
        var choice = chooser.choose(year, asOf);
        var region = pages.region(regionCode);
        var lines = pages.byRegion(indicator, choice.period());
        boolean regional = lines.stream().anyMatch(line -> line.code() != null);
        model.addAttribute("crumbs", pages.crumbs(indicator, choice, region));
        model.addAttribute("indicator", indicator);
        model.addAttribute("note", pages.note(indicator));
        model.addAttribute("choice", choice);
        model.addAttribute("figure", indicators.figure(indicator, choice.period()));
        model.addAttribute("tiles", pages.tiles(indicator, choice));
        model.addAttribute("allRegions", pages.allRegions());
        model.addAttribute("region", region);
        model.addAttribute("regional", regional);
        if (region != null || !regional) {
            model.addAttribute("organisations", pages.organisations(indicator, choice.period(), region));
        } else {
            model.addAttribute("lines", lines);
            model.addAttribute("chart", pages.chart(lines, Integer.MAX_VALUE));
            model.addAttribute("missing", pages.missing(lines));
        }
        return "statistics/indicator";
    }
}
