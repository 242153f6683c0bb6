package pe.minka.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingCursor;
import pe.minka.gamification.RankingPage;
import pe.minka.gamification.Rankings;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The rankings, with everybody in them as they want to be shown. */
@RestController
class RankingsController {

    private final Rankings rankings;
    private final RankingReader reader;

    RankingsController(Rankings rankings, RankingReader reader) {
        this.rankings = rankings;
        this.reader = reader;
    }

    @GetMapping("/api/v1/rankings")
    RankingJson listRanking(
            @Me Access me,
            @RequestParam(defaultValue = "MEMBERS") RankingBoard board,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "NATIONAL") RankingPlace scope,
            @RequestParam(required = false) @Nullable String scopeId,
            Slice slice) {
        var ranking = reader.ranking(board, period, scope, scopeId);
        var found = rankings.pageWithMe(ranking, after(slice.cursor()), slice.limit(), me.id());
        return answer(ranking, found.page(), found.me());
    }

    @GetMapping("/api/v1/rankings/neighbours")
    RankingJson listNeighbours(
            @Me Access me,
            @RequestParam(defaultValue = "MEMBERS") RankingBoard board,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "NATIONAL") RankingPlace scope,
            @RequestParam(required = false) @Nullable String scopeId) {
        var ranking = reader.ranking(board, period, scope, scopeId);
        var page = rankings.around(ranking, me.id());
        return answer(ranking, page, own(page.rows()));
    }

    private static @Nullable RankedRow own(List<RankedRow> rows) {
        return rows.stream().filter(RankedRow::own).findFirst().orElse(null);
    }

    private RankingJson answer(Ranking ranking, RankingPage<RankedRow> page, @Nullable RankedRow own) {
        var next = page.next();
        return new RankingJson(
                page.rows().stream().map(RankedJson::of).toList(),
                next == null ? null : next.toString(),
                page.total(),
                own == null ? null : RankedJson.of(own),
                page.updatedAt(),
                page.source(),
                reader.season(ranking));
    }

    private static @Nullable RankingCursor after(@Nullable String cursor) {
        return cursor == null
                ? null
                : RankingCursor.parse(cursor).orElseThrow(() -> new NotUnderstood("cursor", "api.cursor"));
    }
}
