package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.gamification.seals.Digest;
import pe.minka.gamification.seals.Digests;
import pe.minka.gamification.seasons.SeasonArchive;
import pe.minka.web.navigation.Crumb;

/** The digests of the ledger, for everybody of the community to keep. */
@Controller
class DigestsController {

    private static final String TITLE = "recognition.digests.title";

    private final Digests digests;
    private final SeasonArchive archive;
    private final RecognitionTrail trail;

    DigestsController(Digests digests, SeasonArchive archive, RecognitionTrail trail) {
        this.digests = digests;
        this.archive = archive;
        this.trail = trail;
    }

    @GetMapping("/reconocimiento/resumenes")
    String list(@RequestParam(required = false) @Nullable String temporada, Model model) {
        var all = digests.of(null);
        model.addAttribute("crumbs", List.of(Crumb.here(trail.text(TITLE))));
        model.addAttribute(
                "seasons", all.stream().map(Digest::season).distinct().toList());
        model.addAttribute("closings", archive.proofs());
        model.addAttribute("chosen", temporada == null ? "" : temporada);
        model.addAttribute("digests", temporada == null || temporada.isEmpty() ? all : digests.of(temporada));
        return "recognition/digests";
    }
}
