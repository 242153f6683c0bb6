package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.Board;
import pe.minka.gamification.oversight.Oversight;
import pe.minka.gamification.standings.Approaches;
import pe.minka.members.Access;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.recognition.RankingRequests.Asked;

/** What administrators see of recognition as a whole. */
@Component
class OversightPages {

    private static final int SIZE = 50;
    private static final int ORGANISATIONS = 10;

    private final RankingRequests requests;
    private final RankingLines lines;
    private final Oversight oversight;
    private final Approaches approaches;
    private final ApproachLines people;
    private final RecognitionTrail trail;

    OversightPages(
            RankingRequests requests,
            RankingLines lines,
            Oversight oversight,
            Approaches approaches,
            ApproachLines people,
            RecognitionTrail trail) {
        this.requests = requests;
        this.lines = lines;
        this.oversight = oversight;
        this.approaches = approaches;
        this.people = people;
        this.trail = trail;
    }

    String ranking(Access admin, RankingQuery query, HttpServletResponse response, Model model) {
        var filters = requests.anywhere(admin, query);
        return filters.asked()
                .map(asked -> show(admin, query, filters, asked, model))
                .orElseGet(() -> filters.unknown(OversightController.RANKING).page(response, model));
    }

    private String show(Access admin, RankingQuery query, RankingFilters filters, Asked asked, Model model) {
        var page = requests.page(asked.ranking(), query.cursor(), SIZE, admin);
        model.addAttribute("query", query);
        model.addAttribute("aside", query.leftAside());
        model.addAttribute("asked", asked);
        model.addAttribute("filters", filters);
        model.addAttribute("boards", List.of(query.on(Board.MEMBERS), query.on(Board.ADVISORS)));
        model.addAttribute("page", page);
        model.addAttribute("lines", lines.of(page.rows(), asked.board()));
        model.addAttribute(
                "organisations",
                oversight.organisations(
                        admin, requests.season(asked), asked.place().scope(), ORGANISATIONS));
        model.addAttribute("season", requests.season(asked));
        model.addAttribute("built", requests.built());
        model.addAttribute("crumbs", trail.to("recognition.oversight.title"));
        return "recognition/oversight";
    }

    String approaches(Access admin, Model model) {
        model.addAttribute("lines", people.approaches(approaches.all(admin)));
        model.addAttribute("points", Approaches.POINTS);
        model.addAttribute("crumbs", beyond("recognition.approaches.title"));
        return "recognition/approaches";
    }

    private List<Crumb> beyond(String title) {
        return trail.beyond("recognition.oversight.title", OversightController.RANKING, trail.text(title));
    }
}
