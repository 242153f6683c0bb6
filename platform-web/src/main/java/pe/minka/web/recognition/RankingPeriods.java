package pe.minka.web.recognition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Period;
import pe.minka.gamification.Rankings;
import pe.minka.web.format.Show;
import pe.minka.web.forms.Option;

/** The times a ranking can be looked at: the season that is on, this month, earlier seasons, always. */
@Component
class RankingPeriods {

    private final Rankings rankings;
    private final RecognitionTexts texts;
    private final Show show;

    RankingPeriods(Rankings rankings, RecognitionTexts texts, Show show) {
        this.rankings = rankings;
        this.texts = texts;
        this.show = show;
    }

    /** One of the times, what it is called, and what it is called inside a sentence. */
    record Chosen(String value, String label, String phrase, Period period) {}

    Chosen chosen(@Nullable String asked) {
        var all = all();
        return all.stream().filter(one -> one.value().equals(asked)).findFirst().orElseGet(() -> all.getFirst());
    }

    List<Option> options() {
        return all().stream().map(one -> new Option(one.value(), one.label())).toList();
    }

    private List<Chosen> all() {
        List<Chosen> all = new ArrayList<>();
        rankings.seasons()
                .forEach(season -> all.add(new Chosen(
                        season.code(),
                        texts.text("recognition.ranking.season", season.code()),
                        texts.text("recognition.ranking.season.in", season.code()),
                        season)));
        var month = YearMonth.parse(rankings.month().code());
        String name =
                texts.text("recognition.points.month", show.month(month.atDay(1)), String.valueOf(month.getYear()));
        all.add(
                Math.min(1, all.size()),
                new Chosen(
                        month.toString(), name, texts.text("recognition.ranking.month.in", name), Period.month(month)));
        all.add(new Chosen(
                RankingQuery.ALWAYS,
                texts.text("recognition.ranking.always"),
                texts.text("recognition.ranking.always.in"),
                Period.ALWAYS));
        return all;
    }
}
