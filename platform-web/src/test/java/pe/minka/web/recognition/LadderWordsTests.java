package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.PlatformTest;
import pe.minka.gamification.Standing;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Reach;
import pe.minka.gamification.standings.Step;

@PlatformTest
class LadderWordsTests {

    private static final Step FIRST = new Step(Standing.PARTICIPATING, "Participativo", 0, 0);
    private static final Step HIGHEST = new Step(Standing.TRANSFORMING, "Transformador", 300, 3);

    @Autowired
    private LadderWords words;

    @Autowired
    private StepWords takes;

    @ParameterizedTest
    @CsvSource({"1, Es", "2, Entre ellas"})
    void oneIsNotSpokenOfAsMany(int newly, String said) {
        var step = new Step(Standing.DISTINGUISHED, "Destacado", 100, 3);
        var rise = new Reach.Rise(step, 0, newly, 0, List.of(), List.of(), List.of());

        var looked = words.looked(new Reach(new Ladder(1, FIRST, step, HIGHEST), List.of(rise)));

        assertThat(looked)
                .singleElement()
                .satisfies(one -> assertThat(one.some()).isEqualTo(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1 | Desde 1 punto, de un tipo de aporte",
                "120 | 2 | Desde 120 puntos, de 2 tipos de aporte",
                "0 | 3 | Desde 0 puntos, de 3 tipos de aporte",
                "40 | 0 | Desde 40 puntos, de cualquier tipo de aporte"
            })
    void whatAStandingTakesIsSaidInOneAndInMany(int points, int kinds, String said) {
        assertThat(takes.of(new Step(Standing.DISTINGUISHED, "Destacado", points, kinds)))
                .isEqualTo(said);
        assertThat(takes.of(FIRST)).isEqualTo("Desde el primer aporte aceptado");
    }
}
