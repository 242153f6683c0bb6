package pe.minka.web.api;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Period;
import pe.minka.gamification.Rankings;

/** Which season a program asks about: one that has begun, or it is told which ones have. */
@Component
class SeasonReader {

    private final Rankings rankings;

    SeasonReader(Rankings rankings) {
        this.rankings = rankings;
    }

    String season(String asked) {
        List<String> begun = rankings.seasons().stream().map(Period::code).toList();
        if (!begun.contains(asked)) {
            throw new NotUnderstood("season", "api.field.oneOf", String.join(", ", begun));
        }
        return asked;
    }
}
