package pe.minka.web.recognition;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import pe.minka.gamification.oversight.Oversight;
import pe.minka.gamification.oversight.Rings;
import pe.minka.members.Access;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.navigation.Understood;

/** Who gives points to each other again and again: two of them, or several in a circle. */
@Component
class ReciprocityPages {

    private static final String TITLE = "recognition.reciprocity.title";

    private final RankingRequests requests;
    private final Oversight oversight;
    private final Rings rings;
    private final ApproachLines people;
    private final RecognitionTrail trail;

    ReciprocityPages(
            RankingRequests requests, Oversight oversight, Rings rings, ApproachLines people, RecognitionTrail trail) {
        this.requests = requests;
        this.oversight = oversight;
        this.rings = rings;
        this.people = people;
        this.trail = trail;
    }

    String show(Access admin, MultiValueMap<String, String> asked, Model model) {
        String season = asked.getFirst("temporada");
        var seasons = requests.seasons();
        String chosen =
                seasons.stream().filter(one -> one.equals(season)).findFirst().orElseGet(seasons::getFirst);
        model.addAttribute("aside", LeftAside.of(asked, Map.of("temporada", Understood.one(chosen))));
        model.addAttribute("pairs", people.pairs(oversight.reciprocity(admin, chosen)));
        model.addAttribute("rings", people.rings(rings.of(admin, chosen)));
        model.addAttribute("seasons", seasons);
        model.addAttribute("season", chosen);
        model.addAttribute("often", Oversight.OFTEN);
        model.addAttribute(
                "crumbs", trail.beyond("recognition.oversight.title", OversightController.RANKING, trail.text(TITLE)));
        return "recognition/reciprocity";
    }
}
