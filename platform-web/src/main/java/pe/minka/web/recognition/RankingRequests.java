package pe.minka.web.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.BuiltBoards;
import pe.minka.gamification.Period;
import pe.minka.gamification.RankedRow;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingCursor;
import pe.minka.gamification.RankingPage;
import pe.minka.gamification.RankingWithMe;
import pe.minka.gamification.Rankings;
import pe.minka.members.Access;
import pe.minka.members.Role;

/** Which ranking somebody asks for: a member the own region at first, an administrator the whole country. */
@Component
class RankingRequests {

    private final Rankings rankings;
    private final RankingPlaces places;
    private final RankingPeriods periods;
    private final RecognitionTexts texts;

    RankingRequests(Rankings rankings, RankingPlaces places, RankingPeriods periods, RecognitionTexts texts) {
        this.rankings = rankings;
        this.places = places;
        this.periods = periods;
        this.texts = texts;
    }

    record Asked(RankingTable table, RankingPlaces.Chosen place, RankingPeriods.Chosen period) {

        public Board board() {
            return table.board();
        }

        Ranking ranking() {
            return new Ranking(board(), period.period(), place.scope());
        }
    }

    RankingFilters own(Access me, RankingQuery query) {
        return filters(query, usual(me), places.of(me, query.ambito()));
    }

    /** The same ranking, without everything else there is to choose. */
    Optional<Ranking> ranking(Access me, RankingQuery query) {
        return query.board(usual(me))
                .flatMap(board -> periods.period(query.periodo())
                        .flatMap(period ->
                                places.scope(me, query.ambito()).map(scope -> new Ranking(board, period, scope))));
    }

    RankingFilters anywhere(Access admin, RankingQuery query) {
        return filters(query, Board.MEMBERS, places.anywhere(admin, query.ambito()));
    }

    private RankingFilters filters(RankingQuery query, Board usual, RankingFilter<RankingPlaces.Chosen> place) {
        var tables = Stream.of(Board.MEMBERS, Board.ADVISORS).map(this::table).toList();
        return new RankingFilters(
                RankingFilter.of("tabla", query.tabla(), tables, table(usual)), place, periods.of(query.periodo()));
    }

    private RankingTable table(Board board) {
        String value = RankingQuery.table(board);
        return new RankingTable(value, texts.text("recognition.ranking.board." + value), board);
    }

    static Board usual(Access me) {
        return me.has(Role.ADVISOR) && !me.has(Role.ADMINISTRATOR) ? Board.ADVISORS : Board.MEMBERS;
    }

    RankingPage<RankedRow> page(Ranking ranking, @Nullable RankingCursor after, int size, Access reader) {
        return rankings.page(ranking, after, size, reader.id());
    }

    RankingWithMe pageWithMe(Ranking ranking, @Nullable RankingCursor after, int size, Access reader) {
        return rankings.pageWithMe(ranking, after, size, reader.id());
    }

    RankingPage<RankedRow> aroundOrFirst(Ranking ranking, int size, Access reader) {
        return rankings.aroundOrFirst(ranking, size, reader.id());
    }

    BuiltBoards built() {
        return rankings.built();
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
