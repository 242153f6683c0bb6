package pe.minka.web.home;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.web.statistics.PeriodChooser;
import pe.minka.web.statistics.Tiles;

/** The front door: what the community is, its figures and where its people are. Members may look at it too. */
@Controller
class HomeController {

    private final PeriodChooser chooser;
    private final Tiles tiles;
    private final RegionMap map;

    HomeController(PeriodChooser chooser, Tiles tiles, RegionMap map) {
        this.chooser = chooser;
        this.tiles = tiles;
        this.map = map;
    }

    @GetMapping("/")
    String home(@RequestParam(name = "anio", required = false) @Nullable String year, Model model) {
        var choice = chooser.choose(year, null);
        model.addAttribute("choice", choice);
        model.addAttribute("figures", tiles.of(choice));
        model.addAttribute("map", map.of(choice.period()));
        return "home/index";
    }
}
