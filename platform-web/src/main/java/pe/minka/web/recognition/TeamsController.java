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
    private final RankingPeriods periods;

    TeamsController(Rankings rankings, RankingPlaces places, RankingPeriods periods) {
        this.rankings = rankings;
        this.places = places;
        this.periods = periods;
    }

    /** Of a season only: who is active is so in a season, and within a month hardly any organisation has enough of them. */
    @GetMapping(PAGE)
    String teams(
            @Me Access me, @ModelAttribute("query") RankingQuery query, HttpServletResponse response, Model model) {
        var where = places.forTeams(me, query.ambito());
        var when = periods.season(query.periodo());
        var place = where.chosen();
        var season = when.chosen();
        List<RankingFilter<?>> filters = List.of(when, where);
        if (place == null || season == null) {
            return new UnknownRanking(PAGE, filters, null).page(response, model);
        }
        model.addAttribute("query", query);
        model.addAttribute("aside", query.leftAside());
        model.addAttribute("place", place);
        model.addAttribute("filters", filters);
        model.addAttribute("season", season.value());
        model.addAttribute("called", season.phrase());
        model.addAttribute("over", season.over());
        model.addAttribute("page", rankings.teams(season.period(), place.scope(), query.cursor(), SIZE));
        return "recognition/teams";
    }
}
