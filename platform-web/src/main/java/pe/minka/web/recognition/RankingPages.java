package pe.minka.web.recognition;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.Board;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingPage;
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

    /** What was asked for, and what is shown of it. */
    private record View(
            Board board,
            RankingPlaces.Chosen place,
            RankingPeriods.Chosen period,
            boolean listed,
            boolean all,
            RankingPage<RankedRow> page) {

        /** Changes when a row that is shown does. */
        String stamp() {
            return Integer.toHexString(page.rows().stream()
                    .map(row -> List.of(row.rank(), row.points(), String.valueOf(row.member())))
                    .toList()
                    .hashCode());
        }
    }

    String stamp(Access me, RankingQuery query) {
        return view(me, query).stamp();
    }

    String ranking(Access me, RankingQuery query, Model model) {
        var view = view(me, query);
        model.addAttribute("query", query);
        model.addAttribute("place", view.place());
        model.addAttribute("places", places.options(me));
        model.addAttribute("period", view.period());
        model.addAttribute("periods", periods.options());
        model.addAttribute("board", view.board());
        model.addAttribute("boards", List.of(query.on(Board.MEMBERS), query.on(Board.ADVISORS)));
        model.addAttribute("lines", lines.of(view.page().rows(), view.board()));
        model.addAttribute("page", view.page());
        model.addAttribute("stamp", view.stamp());
        model.addAttribute("all", view.all());
        model.addAttribute("listed", view.listed());
        model.addAttribute("before", view.all() ? 0 : view.page().before());
        model.addAttribute("after", view.all() ? 0 : view.page().after());
        model.addAttribute("choice", choices.of(me.id()));
        model.addAttribute("ranks", !me.has(Role.ADMINISTRATOR));
        model.addAttribute("steps", ladder.steps());
        return "recognition/ranking";
    }

    private View view(Access me, RankingQuery query) {
        var board = query.board(usual(me));
        var place = places.chosen(me, query.ambito());
        var period = periods.chosen(query.periodo());
        var ranking = new Ranking(board, period.period(), place.scope());
        var around = rankings.around(ranking, me.id());
        boolean listed = !around.rows().isEmpty();
        boolean all = query.wantsAll() || !listed;
        var page = all ? rankings.page(ranking, query.cursor(), SIZE, me.id()) : around;
        return new View(board, place, period, listed, all, page);
    }

    private static Board usual(Access me) {
        return me.has(Role.ADVISOR) && !me.has(Role.ADMINISTRATOR) ? Board.ADVISORS : Board.MEMBERS;
    }
}
