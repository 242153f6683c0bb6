package pe.minka.web.recognition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.Board;
import pe.minka.gamification.ClosedRankings;
import pe.minka.gamification.ClosedRow;
import pe.minka.gamification.seasons.ClosingChecks;
import pe.minka.gamification.seasons.OwnResult;
import pe.minka.members.Access;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.FilterAddress;
import pe.minka.web.navigation.TypedPage;

/** How a season ended, as a page: the own place and its neighbours first, everybody else one step away. */
@Component
class ClosedSeasonPages {

    static final String LIST = RankingController.PAGE + "/temporadas";
    private static final int SIZE = 50;

    private final ClosedRankings closed;
    private final ClosingChecks checks;
    private final ClosedLines lines;
    private final RecognitionTrail trail;

    ClosedSeasonPages(ClosedRankings closed, ClosingChecks checks, ClosedLines lines, RecognitionTrail trail) {
        this.closed = closed;
        this.checks = checks;
        this.lines = lines;
        this.trail = trail;
    }

    /** The other table, or another part of this one. */
    record Way(String address, String label, boolean here) {}

    String show(Access me, String code, RankingQuery query, @Nullable String typedPage, Model model) {
        var season = closed.find(code).orElseThrow(() -> new NotFound("closed season " + code));
        var own = closed.own(code, me.id());
        var board = board(query, own, me);
        var around = closed.around(code, board, me.id());
        boolean all = query.wantsAll() || around.isEmpty();
        var request = TypedPage.of(typedPage, SIZE);
        var part = around.filter(near -> !all).orElseGet(() -> closed.page(code, board, request, me.id()));
        model.addAttribute("season", season);
        model.addAttribute("called", trail.season(code));
        model.addAttribute("check", checks.of(code).orElseThrow());
        model.addAttribute("board", board);
        model.addAttribute(
                "boards",
                List.of(
                        way(code, Board.MEMBERS, board == Board.MEMBERS),
                        way(code, Board.ADVISORS, board == Board.ADVISORS)));
        model.addAttribute("near", address(code, board).toString());
        model.addAttribute(
                "every", address(code, board).with("ver", RankingQuery.ALL).toString());
        model.addAttribute("all", all);
        model.addAttribute("mine", around.isPresent() ? null : mine(own));
        model.addAttribute("part", part);
        model.addAttribute("list", new Listing<>(part.rows(), request.page(), SIZE, part.total()));
        model.addAttribute("lines", lines.of(part.rows(), board, season.closedAt(), me));
        model.addAttribute("corrected", part.rows().stream().anyMatch(ClosedRow::corrected));
        model.addAttribute("crumbs", crumbs(code));
        return "recognition/closed-season";
    }

    /** The table who reads was ranked on, unless the address names another one. */
    private static Board board(RankingQuery query, Optional<OwnResult> own, Access me) {
        var usual = own.filter(OwnResult::ranked).map(OwnResult::board).orElseGet(() -> RankingRequests.usual(me));
        return query.board(usual).orElseThrow(() -> new NotFound("table " + query.tabla()));
    }

    private static String mine(Optional<OwnResult> own) {
        return own.map(result -> result.ranked() ? "elsewhere" : "unranked").orElse("nothing");
    }

    private Way way(String code, Board board, boolean here) {
        return new Way(
                address(code, board).toString(),
                trail.text("recognition.ranking.board." + RankingQuery.table(board)),
                here);
    }

    private static FilterAddress address(String code, Board board) {
        return FilterAddress.of(LIST + "/" + code).with("tabla", RankingQuery.table(board));
    }

    private List<Crumb> crumbs(String code) {
        return List.of(
                new Crumb(trail.text("recognition.ranking.title"), RankingController.PAGE),
                Crumb.here(trail.text("recognition.seasons.one", trail.season(code))));
    }
}
