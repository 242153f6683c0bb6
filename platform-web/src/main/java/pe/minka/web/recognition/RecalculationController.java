package pe.minka.web.recognition;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.gamification.simulation.Recalculations;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** What became of the points of a season when rules were applied to it after the fact. */
@Controller
class RecalculationController {

    static final String LIST = "/admin/reconocimiento/recalculos";
    private static final String TITLE = "recognition.recalculation.title";

    private final Recalculations recalculations;
    private final SimulationWords words;
    private final RecognitionTrail trail;

    RecalculationController(Recalculations recalculations, SimulationWords words, RecognitionTrail trail) {
        this.recalculations = recalculations;
        this.words = words;
        this.trail = trail;
    }

    @GetMapping(LIST)
    String list(@Me Access admin, Model model) {
        model.addAttribute("crumbs", trail.beyond(RulePages.TITLE, RulePages.LIST, trail.text(TITLE)));
        model.addAttribute("recalculations", recalculations.all(admin));
        return "recognition/recalculations";
    }

    @GetMapping(LIST + "/{id}")
    String report(@Me Access admin, @PathVariable UUID id, Model model) {
        var recalculation = recalculations.find(admin, id);
        String called = trail.season(recalculation.season());
        model.addAttribute("called", called);
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, called));
        model.addAttribute("recalculation", recalculation);
        model.addAttribute("figures", words.figures(recalculation));
        model.addAttribute("by", words.name(recalculation.decidedBy()));
        model.addAttribute("lines", words.lines(recalculations.lines(admin, id)));
        return "recognition/recalculation";
    }
}
