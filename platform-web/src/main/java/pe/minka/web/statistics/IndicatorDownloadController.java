package pe.minka.web.statistics;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.statistics.Indicators;

/** The same figures as files. */
@Controller
class IndicatorDownloadController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

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
        return file("indicadores-" + choice.period().asOf(), downloads.figures(choice));
    }

    @GetMapping("/indicadores/{code}.csv")
    ResponseEntity<byte[]> rows(
            @PathVariable String code,
            @RequestParam(name = "anio", required = false) @Nullable String year,
            @RequestParam(name = "al", required = false) @Nullable String asOf) {
        var indicator = indicators.find(code);
        var choice = chooser.choose(year, asOf);
        return file(indicator.code() + "-" + choice.period().asOf(), downloads.rows(indicator, choice));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
