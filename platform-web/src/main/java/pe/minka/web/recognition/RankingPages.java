package pe.minka.web.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.Board;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.members.Access;
import pe.minka.members.Role;

/** The ranking as a page: the own row and its neighbours first, everybody else one step away. */
@Component
class RankingPages {

    private static final int SIZE = 50;

    private final Rankings rankings;
    private final RankingPlaces places;
    private final RankingPeriods periods;
    private final RankingLines lines;
    private final RecognitionChoices choices;
    private final RankingLadder ladder;

    RankingPages(
            Rankings rankings,
            RankingPlaces places,
            RankingPeriods periods,
            RankingLines lines,
            RecognitionChoices choices,
            RankingLadder ladder) {
        this.rankings = rankings;
        this.places = places;
        this.periods = periods;
        this.lines = lines;
        this.choices = choices;
        this.ladder = ladder;
    }

    String ranking(Access me, RankingQuery query, Model model) {
        var board = query.board(usual(me));
        var place = places.chosen(me, query.ambito());
        var period = periods.chosen(query.periodo());
        var ranking = new Ranking(board, period.period(), place.scope());
        var around = rankings.around(ranking, me.id());
        boolean listed = !around.rows().isEmpty();
        boolean all = query.wantsAll() || !listed;
        var page = all ? rankings.page(ranking, query.cursor(), SIZE, me.id()) : around;
        model.addAttribute("query", query);
        model.addAttribute("place", place);
        model.addAttribute("places", places.options(me));
        model.addAttribute("period", period);
        model.addAttribute("periods", periods.options());
        model.addAttribute("board", board);
        model.addAttribute("boards", List.of(query.on(Board.MEMBERS), query.on(Board.ADVISORS)));
        model.addAttribute("lines", lines.of(page.rows(), board));
        model.addAttribute("page", page);
        model.addAttribute("all", all);
        model.addAttribute("listed", listed);
        model.addAttribute("before", all ? 0 : page.before());
        model.addAttribute("after", all ? 0 : page.after());
        model.addAttribute("choice", choices.of(me.id()));
        model.addAttribute("ranks", !me.has(Role.ADMINISTRATOR));
        model.addAttribute("steps", ladder.steps());
        return "recognition/ranking";
    }

    private static Board usual(Access me) {
        return me.has(Role.ADVISOR) && !me.has(Role.ADMINISTRATOR) ? Board.ADVISORS : Board.MEMBERS;
    }
}
