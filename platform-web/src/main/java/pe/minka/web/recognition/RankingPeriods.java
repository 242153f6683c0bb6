package pe.minka.web.recognition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ClosedRankings;
import pe.minka.gamification.Period;
import pe.minka.gamification.RankingMonths;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.seasons.SeasonProof;
import pe.minka.web.format.Show;

/** The times a ranking can be looked at: seasons, months of the one that is looked at, always. */
@Component
class RankingPeriods {

    private static final String NAME = "periodo";

    private final Rankings rankings;
    private final RankingMonths months;
    private final ClosedRankings closed;
    private final RecognitionTexts texts;
    private final Show show;

    RankingPeriods(Rankings rankings, RankingMonths months, ClosedRankings closed, RecognitionTexts texts, Show show) {
        this.rankings = rankings;
        this.months = months;
        this.closed = closed;
        this.texts = texts;
        this.show = show;
    }

    /**
     * One of the times, what it is called, and what it is called inside a sentence.
     *
     * @param over whether nobody can contribute in it any more
     * @param closing how it was closed; nothing for whatever is no closed season
     */
    record Chosen(
            String value,
            String label,
            String phrase,
            Period period,
            boolean over,
            @Nullable SeasonProof closing) implements RankingFilter.Choice {}

    /** The season that is on unless the address names another time. */
    RankingFilter<Chosen> of(@Nullable String asked) {
        var all = all(asked == null ? "" : asked.strip());
        return RankingFilter.of(NAME, asked, all, all.getFirst());
    }

    /** Seasons alone: the one that is on unless the address names another. */
    RankingFilter<Chosen> season(@Nullable String asked) {
        var called = texts.seasons();
        var all = rankings.seasons().stream()
                .map(season -> season(season, called.of(season.code()), null))
                .toList();
        return RankingFilter.of(NAME, asked, all, all.getFirst());
    }

    /** What is chosen there, without whatever else there is. */
    Optional<Period> period(@Nullable String asked) {
        String typed = asked == null ? "" : asked.strip();
        var now = rankings.season();
        if (typed.isEmpty() || typed.equals(now.code())) {
            return Optional.of(now);
        }
        return typed.equals(RankingQuery.ALWAYS)
                ? Optional.of(Period.ALWAYS)
                : months.find(typed)
                        .map(Period::month)
                        .or(() -> rankings.seasons().stream()
                                .filter(season -> season.code().equals(typed))
                                .findFirst());
    }

    private List<Chosen> all(String asked) {
        Map<String, SeasonProof> closings =
                closed.seasons().stream().collect(Collectors.toMap(SeasonProof::season, Function.identity()));
        var seasons = rankings.seasons();
        var called = texts.seasons();
        var month = months.find(asked);
        var around = month.flatMap(months::season);
        var looked = seasons.stream()
                .filter(season -> season.code().equals(asked))
                .findFirst()
                .or(() -> around)
                .orElseGet(seasons::getFirst);
        List<Chosen> all = new ArrayList<>();
        for (var season : seasons) {
            all.add(season(season, called.of(season.code()), closings.get(season.code())));
            NavigableSet<YearMonth> its = new TreeSet<>(Collections.reverseOrder());
            if (season.equals(seasons.getFirst())) {
                its.add(YearMonth.parse(rankings.month().code()));
            }
            if (season.equals(looked)) {
                its.addAll(months.of(season));
                month.ifPresent(its::add);
            }
            its.stream()
                    .map(this::month)
                    .filter(one -> all.stream().noneMatch(other -> other.value().equals(one.value())))
                    .toList()
                    .forEach(all::add);
        }
        all.add(new Chosen(
                RankingQuery.ALWAYS,
                texts.text("recognition.ranking.always"),
                texts.text("recognition.ranking.always.in"),
                Period.ALWAYS,
                false,
                null));
        return all;
    }

    private Chosen season(Period season, String called, @Nullable SeasonProof closing) {
        return new Chosen(
                season.code(),
                texts.text("recognition.ranking.season", called),
                texts.text("recognition.ranking.season.in", called),
                season,
                !season.equals(rankings.season()),
                closing);
    }

    private Chosen month(YearMonth month) {
        String name =
                texts.text("recognition.points.month", show.month(month.atDay(1)), String.valueOf(month.getYear()));
        return new Chosen(
                month.toString(),
                name,
                texts.text("recognition.ranking.month.in", name),
                Period.month(month),
                !Period.month(month).equals(rankings.month()),
                null);
    }
}
