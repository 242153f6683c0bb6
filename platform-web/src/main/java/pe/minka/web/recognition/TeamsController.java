package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pe.minka.gamification.Rankings;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** Organisations by what each of their active people has contributed on average. */
@Controller
class TeamsController {

    static final String PAGE = RankingController.PAGE + "/equipos";
    private static final int SIZE = 50;

    private final Rankings rankings;
    private final RankingPlaces places;

    TeamsController(Rankings rankings, RankingPlaces places) {
        this.rankings = rankings;
        this.places = places;
    }

    /** Of a season only: within a month hardly any organisation has enough active people. */
    @GetMapping(PAGE)
    String teams(
            @Me Access me, @ModelAttribute("query") RankingQuery query, HttpServletResponse response, Model model) {
        var filter = places.forTeams(me, query.ambito());
        var place = filter.chosen();
        if (place == null) {
            return new UnknownRanking(PAGE, List.of(filter), null).page(response, model);
        }
        var season = rankings.season();
        model.addAttribute("query", query);
        model.addAttribute("place", place);
        model.addAttribute("filters", List.of(filter));
        model.addAttribute("season", season.code());
        model.addAttribute("page", rankings.teams(season, place.scope(), query.cursor(), SIZE));
        return "recognition/teams";
    }
}
