package pe.minka.web.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.Period;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingCursor;
import pe.minka.gamification.RankingPage;
import pe.minka.gamification.Rankings;
import pe.minka.members.Access;
import pe.minka.web.forms.Option;

/** Which ranking an administrator asks for; the whole country unless another place is named. */
@Component
class RankingRequests {

    private final Rankings rankings;
    private final RankingPlaces places;
    private final RankingPeriods periods;

    RankingRequests(Rankings rankings, RankingPlaces places, RankingPeriods periods) {
        this.rankings = rankings;
        this.places = places;
        this.periods = periods;
    }

    record Asked(Board board, RankingPlaces.Chosen place, RankingPeriods.Chosen period) {

        Ranking ranking() {
            return new Ranking(board, period.period(), place.scope());
        }
    }

    Asked read(Access admin, RankingQuery query) {
        return new Asked(
                query.board(Board.MEMBERS), places.anywhere(admin, query.ambito()), periods.chosen(query.periodo()));
    }

    RankingPage<RankedRow> page(Asked asked, @Nullable RankingCursor after, int size, Access admin) {
        return rankings.page(asked.ranking(), after, size, admin.id());
    }

    /** Also the one that is looked at, which may be an organisation the list does not offer. */
    List<Option> places(Access admin, Asked asked) {
        List<Option> all = new ArrayList<>(places.options(admin));
        var chosen = asked.place();
        if (all.stream().noneMatch(one -> one.value().equals(chosen.value()))) {
            all.add(new Option(chosen.value(), chosen.label()));
        }
        return all;
    }

    List<Option> periods() {
        return periods.options();
    }

    List<String> seasons() {
        return rankings.seasons().stream().map(Period::code).toList();
    }

    /** A month or always tells of the season that is on. */
    String season(Asked asked) {
        String code = asked.period().period().code();
        return seasons().contains(code) ? code : rankings.season().code();
    }
}
