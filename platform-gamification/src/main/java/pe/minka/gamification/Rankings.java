package pe.minka.gamification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import pe.minka.gamification.RankedPeople.Reading;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Season;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.ranking.BoardKey;
import pe.minka.gamification.ranking.Leaderboards;
import pe.minka.gamification.ranking.Leaderboards.Answer;
import pe.minka.gamification.ranking.Stretch;
import pe.minka.members.MemberId;
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.shared.Peru;

/**
 * The live ranking (ranking): who has how many points, among whom and where. Equal points share a rank, and the next one
 * counts everybody before it (1, 1, 3).
 */
@Service
public class Rankings {

    public static final int LARGEST_PAGE = 100;

    private static final int REACH = 3;

    private final Leaderboards boards;
    private final RankedPeople people;
    private final RankedTeams teams;
    private final Regions regions;
    private final Seasons seasons;
    private final Clock clock;
    private volatile @Nullable Today today;

    Rankings(
            Leaderboards boards,
            RankedPeople people,
            RankedTeams teams,
            Regions regions,
            Seasons seasons,
            Clock clock) {
        this.boards = boards;
        this.people = people;
        this.teams = teams;
        this.regions = regions;
        this.seasons = seasons;
        this.clock = clock;
    }

    /** A day and its season, which is always the same. */
    private record Today(LocalDate day, Period season) {}

    /** The first ones, or those that follow a page. */
    public RankingPage<RankedRow> page(Ranking ranking, @Nullable RankingCursor after, int size, MemberId reader) {
        var answer = first(BoardKey.of(ranking), after, size);
        return page(answer, people.rows(answer.found(), reading(ranking, reader)));
    }

    /** The reader's own row with the three before and after it; no rows when the reader is not shown on it. */
    public RankingPage<RankedRow> around(Ranking ranking, MemberId reader) {
        var answer = people.participant(reader)
                .map(ParticipantId::value)
                .map(who -> near(BoardKey.of(ranking), who))
                .orElseGet(() -> nobody(ranking));
        var rows = people.rows(answer.found(), reading(ranking, reader));
        return hasOwn(rows)
                ? page(answer, rows)
                : page(new Answer<>(answer.found().empty(), answer.source()), List.of());
    }

    /** The same as {@link #around}, and the first ones for who is not shown on it. */
    public RankingPage<RankedRow> aroundOrFirst(Ranking ranking, int size, MemberId reader) {
        var who = people.participant(reader).map(ParticipantId::value).orElse(null);
        if (who == null) {
            return page(ranking, null, size, reader);
        }
        int most = most(size);
        var answer = boards.aroundOrFirst(BoardKey.of(ranking), who, REACH + 1, most + 1);
        var found = answer.found();
        boolean listed = found.holds(who);
        var told = new Answer<>(listed ? found.around(who, REACH) : found.first(most), answer.source());
        var rows = people.rows(told.found(), reading(ranking, reader));
        // Whoever hides this moment may still have a place that nobody sees.
        return !listed || hasOwn(rows) ? page(told, rows) : page(ranking, null, size, reader);
    }

    private static boolean hasOwn(List<RankedRow> rows) {
        return rows.stream().anyMatch(RankedRow::own);
    }

    /** One place more is read on either side, so that the last one knows whether it shares its rank. */
    private Answer<Stretch> near(BoardKey board, UUID who) {
        var answer = boards.around(board, who, REACH + 1);
        return new Answer<>(answer.found().around(who, REACH), answer.source());
    }

    /** The same as {@link #page}, with the reader's own row wherever it is: both at one go. */
    public RankingWithMe pageWithMe(Ranking ranking, @Nullable RankingCursor after, int size, MemberId reader) {
        var who = people.participant(reader).map(ParticipantId::value).orElse(null);
        if (who == null) {
            return new RankingWithMe(page(ranking, after, size, reader), null);
        }
        int most = most(size);
        var answer = boards.pageAndPlace(BoardKey.of(ranking), after, most + 1, who, 1);
        var found = new Answer<>(answer.found().page().first(most), answer.source());
        var own = answer.found().place().around(who, 0);
        var rows = people.rows(List.of(found.found(), own), reading(ranking, reader));
        return new RankingWithMe(
                page(found, rows.getFirst()),
                rows.getLast().stream().findFirst().orElse(null));
    }

    /** One place more is read, so that the last one knows whether it shares its rank. */
    private Answer<Stretch> first(BoardKey board, @Nullable RankingCursor after, int size) {
        int most = most(size);
        var answer = boards.page(board, after, most + 1);
        return new Answer<>(answer.found().first(most), answer.source());
    }

    private static int most(int size) {
        return Math.clamp(size, 1, LARGEST_PAGE);
    }

    private Reading reading(Ranking ranking, MemberId reader) {
        return new Reading(reader, seasonOf(ranking.period()), ranking.scope() instanceof RankingScope.InOrganisation);
    }

    /** How many there are on it. */
    public long count(Ranking ranking) {
        return boards.page(BoardKey.of(ranking), null, 1).found().total();
    }

    /** The first ones of each region, by its code and in the order of the regions. */
    public Map<String, List<RankedRow>> leaders(Board board, Period period, int size, MemberId reader) {
        List<RegionView> all = regions.all();
        List<BoardKey> keys = all.stream()
                .map(region -> BoardKey.of(new Ranking(board, period, new RankingScope.InRegion(region.code()))))
                .toList();
        int most = most(size);
        var found = boards.leaders(keys, most + 1).found().stream()
                .map(one -> one.first(most))
                .toList();
        var rows = people.rows(found, new Reading(reader, seasonOf(period), false));
        Map<String, List<RankedRow>> leaders = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            leaders.put(all.get(i).code(), rows.get(i));
        }
        return leaders;
    }

    /** Organisations by their points per active member in a season; only those with at least five. */
    public RankingPage<TeamRow> teams(Period season, RankingScope scope, @Nullable RankingCursor after, int size) {
        if (scope instanceof RankingScope.InOrganisation) {
            throw new IllegalArgumentException("an organisation is not ranked within itself");
        }
        var answer = boards.page(BoardKey.ofTeams(season, scope), after, most(size));
        return page(answer, teams.rows(season, answer.found().places()));
    }

    /** The seasons that have begun, the one that is on first. */
    public List<Period> seasons() {
        return seasons.begun().stream()
                .map(season -> Period.season(season.code()))
                .toList();
    }

    /** All boards anew, soon. */
    public void rebuild() {
        boards.rebuild();
    }

    /** The same, and whoever asks waits for it. */
    RebuiltBoards rebuildNow() {
        return boards.rebuildNow();
    }

    /** When they were built the last time. */
    public BuiltBoards built() {
        return boards.built();
    }

    public Period month() {
        return Period.monthOf(clock.instant());
    }

    public Period season() {
        var now = clock.instant();
        var day = Peru.dayOf(now);
        var known = today;
        if (known == null || !known.day().equals(day)) {
            known = new Today(day, Period.season(seasons.at(now).code()));
            today = known;
        }
        return known.season();
    }

    /** A month that has passed tells of its season, this one and always of the season that is on. */
    private String seasonOf(Period period) {
        if (period.isSeason()) {
            return period.code();
        }
        return period.equals(Period.ALWAYS) || period.equals(month())
                ? season().code()
                : seasons.of(YearMonth.parse(period.code())).map(Season::code).orElseGet(() -> season().code());
    }

    private Answer<Stretch> nobody(Ranking ranking) {
        var one = boards.page(BoardKey.of(ranking), null, 1);
        return new Answer<>(one.found().empty(), one.source());
    }

    private static <T> RankingPage<T> page(Answer<Stretch> answer, List<T> rows) {
        var found = answer.found();
        return new RankingPage<>(
                rows,
                found.next(),
                found.from(),
                found.total() - found.end(),
                found.total(),
                found.updatedAt(),
                answer.source());
    }
}
