package pe.minka.web.recognition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.gamification.seals.Digest;
import pe.minka.gamification.seals.Digests;
import pe.minka.gamification.seasons.SeasonArchive;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.navigation.Understood;

/** The digests of the ledger and how seasons were closed, for everybody to keep; they name nobody. */
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
    String list(@RequestParam MultiValueMap<String, String> asked, Model model) {
        var all = digests.of(null);
        model.addAttribute("crumbs", List.of(Crumb.here(trail.text(TITLE))));
        var seasons = all.stream().map(Digest::season).distinct().toList();
        String typed =
                Objects.requireNonNullElse(asked.getFirst("temporada"), "").strip();
        var found = typed.isEmpty() ? List.<Digest>of() : digests.of(typed);
        boolean chosen = !found.isEmpty();
        model.addAttribute("aside", LeftAside.of(asked, Map.of("temporada", Understood.one(chosen ? typed : null))));
        model.addAttribute("seasons", seasons);
        model.addAttribute("closings", archive.proofs());
        model.addAttribute("former", archive.formerSignatures());
        model.addAttribute("chosen", chosen ? typed : "");
        model.addAttribute("digests", chosen ? found : all);
        return "recognition/digests";
    }
}
