package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.Board;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingPage;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.web.recognition.RankingRequests.Asked;

/** The ranking as a page: the own row and its neighbours first, everybody else one step away. */
@Component
class RankingPages {

    private static final int SIZE = 50;

    private final RankingRequests requests;
    private final RankingLines lines;
    private final RecognitionChoices choices;
    private final RankingLadder ladder;
    private final StandingCards cards;

    RankingPages(
            RankingRequests requests,
            RankingLines lines,
            RecognitionChoices choices,
            RankingLadder ladder,
            StandingCards cards) {
        this.requests = requests;
        this.lines = lines;
        this.choices = choices;
        this.ladder = ladder;
        this.cards = cards;
    }

    /** What is shown of a ranking. */
    private record View(boolean listed, boolean all, RankingPage<RankedRow> page) {

        /** Changes when a row that is shown does. */
        String stamp() {
            return Integer.toHexString(page.rows().stream()
                    .map(row -> List.of(row.rank(), row.points(), String.valueOf(row.member())))
                    .toList()
                    .hashCode());
        }
    }

    /** Empty for a ranking there is not any more: whoever has it open is told to look again. */
    String stamp(Access me, RankingQuery query) {
        return requests.ranking(me, query)
                .map(ranking -> view(me, query, ranking).stamp())
                .orElse("");
    }

    String ranking(Access me, RankingQuery query, HttpServletResponse response, Model model) {
        var filters = requests.own(me, query);
        return filters.asked()
                .map(asked -> show(me, query, filters, asked, model))
                .orElseGet(() -> filters.unknown(RankingController.PAGE).page(response, model));
    }

    private String show(Access me, RankingQuery query, RankingFilters filters, Asked asked, Model model) {
        var view = view(me, query, asked.ranking());
        model.addAttribute("query", query);
        model.addAttribute("aside", query.leftAside());
        model.addAttribute("filters", filters);
        model.addAttribute("place", asked.place());
        model.addAttribute("period", asked.period());
        model.addAttribute("board", asked.board());
        model.addAttribute("boards", List.of(query.on(Board.MEMBERS), query.on(Board.ADVISORS)));
        model.addAttribute("lines", lines.of(view.page().rows(), asked.board()));
        model.addAttribute("page", view.page());
        model.addAttribute("stamp", view.stamp());
        model.addAttribute("all", view.all());
        model.addAttribute("listed", view.listed());
        model.addAttribute("before", view.all() ? 0 : view.page().before());
        model.addAttribute("after", view.all() ? 0 : view.page().after());
        model.addAttribute("choice", choices.of(me.id()));
        model.addAttribute("ranks", !me.has(Role.ADMINISTRATOR));
        model.addAttribute("card", cards.of(me).orElse(null));
        model.addAttribute("steps", ladder.steps());
        return "recognition/ranking";
    }

    private View view(Access me, RankingQuery query, Ranking ranking) {
        if (query.wantsAll()) {
            var found = requests.pageWithMe(ranking, query.cursor(), SIZE, me);
            return new View(found.me() != null, true, found.page());
        }
        var page = requests.aroundOrFirst(ranking, SIZE, me);
        boolean listed = page.rows().stream().anyMatch(RankedRow::own);
        return new View(listed, !listed, page);
    }
}
