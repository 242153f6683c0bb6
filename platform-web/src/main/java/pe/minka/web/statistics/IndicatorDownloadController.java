package pe.minka.web.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.statistics.Indicators;
import pe.minka.web.format.Download;

/** The same figures as files. */
@Controller
class IndicatorDownloadController {

    private final Indicators indicators;
    private final PeriodChooser chooser;
    private final IndicatorDownloads downloads;

    IndicatorDownloadController(Indicators indicators, PeriodChooser chooser, IndicatorDownloads downloads) {
        this.indicators = indicators;
        this.chooser = chooser;
        this.downloads = downloads;
    }

    @GetMapping("/indicadores.csv")
    ResponseEntity<byte[]> figures(@RequestParam(name = "al", required = false) @Nullable String asOf) {
        var choice = chooser.choose(null, asOf);
        return Download.csv("indicadores-" + choice.period().asOf(), downloads.figures(choice));
    }

    @GetMapping("/indicadores/{code}.csv")
    ResponseEntity<byte[]> rows(
            @PathVariable String code,
            @RequestParam(name = "anio", required = false) @Nullable String year,
            @RequestParam(name = "al", required = false) @Nullable String asOf) {
        var indicator = indicators.find(code);
        var choice = chooser.choose(year, asOf);
        return Download.csv(indicator.code() + "-" + choice.period().asOf(), downloads.rows(indicator, choice));
    }
}
