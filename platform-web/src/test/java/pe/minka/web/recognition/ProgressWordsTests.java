package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import pe.minka.gamification.Standing;
import pe.minka.gamification.seasons.SeasonNames;
import pe.minka.gamification.standings.Ladder;
import pe.minka.gamification.standings.Missing;
import pe.minka.gamification.standings.Progress;
import pe.minka.gamification.standings.Step;
import pe.minka.web.format.ShowForTests;

class ProgressWordsTests {

    private static final Step DISTINGUISHED = new Step(Standing.DISTINGUISHED, "Destacado", 100, 3);
    private static final Step TRANSFORMING = new Step(Standing.TRANSFORMING, "Transformador", 300, 3);
    private static final Ladder LADDER =
            new Ladder(1, new Step(Standing.PARTICIPATING, "Participativo", 0, 0), DISTINGUISHED, TRANSFORMING);

    private final ProgressWords words = new ProgressWords(
            new RecognitionTexts(bundle(), mock(SeasonNames.class)), ShowForTests.at(Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    35 | 1 | false | Te faltan 35 puntos y un tipo de aporte más para llegar al nivel Transformador.
                    35 | 2 | false | Te faltan 35 puntos y 2 tipos de aporte más para llegar al nivel Transformador.
                    35 | 0 | false | Te faltan 35 puntos para llegar al nivel Transformador.
                    1  | 0 | false | Te falta 1 punto para llegar al nivel Transformador.
                    1  | 1 | false | Te faltan 1 punto y un tipo de aporte más para llegar al nivel Transformador.
                    1  | 2 | false | Te faltan 1 punto y 2 tipos de aporte más para llegar al nivel Transformador.
                    0  | 1 | false | Te falta un tipo de aporte más para llegar al nivel Transformador.
                    0  | 3 | false | Te faltan 3 tipos de aporte más para llegar al nivel Transformador.
                    0  | 0 | true  | Te falta una práctica tuya vigente en el estadio avanzado o una transferencia completada esta temporada para llegar al nivel Transformador.
                    35 | 0 | true  | Te faltan 35 puntos y una práctica tuya vigente en el estadio avanzado o una transferencia completada esta temporada para llegar al nivel Transformador.
                    0  | 1 | true  | Te faltan un tipo de aporte más y una práctica tuya vigente en el estadio avanzado o una transferencia completada esta temporada para llegar al nivel Transformador.
                    35 | 1 | true  | Te faltan 35 puntos, un tipo de aporte más y una práctica tuya vigente en el estadio avanzado o una transferencia completada esta temporada para llegar al nivel Transformador.
                    1  | 2 | true  | Te faltan 1 punto, 2 tipos de aporte más y una práctica tuya vigente en el estadio avanzado o una transferencia completada esta temporada para llegar al nivel Transformador.
                    0  | 0 | false | Ya cumples lo que pide el nivel Transformador: lo verás mañana.
                    """)
    void whatIsMissingIsOneSentence(int points, int kinds, boolean practice, String said) {
        assertThat(words.lacks(new Missing(TRANSFORMING, false, points, kinds, practice)))
                .isEqualTo(said);
    }

    @Test
    void theBeginningAndTheTopHaveSentencesOfTheirOwn() {
        assertThat(words.lacks(new Missing(LADDER.participating(), true, 0, 0, false)))
                .isEqualTo("Con tu primer aporte aceptado llegas al nivel Participativo.");
        assertThat(words.lacks(null)).isEqualTo("Llegaste al nivel más alto de la temporada.");
    }

    @Test
    void whatIsMetAlreadyIsSaidBeside() {
        assertThat(words.met(progress(new Missing(TRANSFORMING, false, 35, 0, false))))
                .containsExactly(
                        "Aportes de 3 tipos distintos",
                        "Una práctica tuya vigente en el estadio avanzado o una transferencia completada esta temporada");
        assertThat(words.met(progress(new Missing(DISTINGUISHED, false, 0, 1, false))))
                .containsExactly("100 puntos o más");
        assertThat(words.met(progress(new Missing(LADDER.participating(), true, 0, 0, false))))
                .isEmpty();
        assertThat(words.met(progress(null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "50, 16.7", "100, 33.3", "200, 66.7", "300, 100.0", "900, 100.0", "-5, 0.0"})
    void theMeterReachesTheSecondStandingAtAThird(int points, double share) {
        assertThat(StandingCards.share(points, LADDER)).isEqualTo(share, Offset.offset(0.06));
    }

    private static Progress progress(@Nullable Missing missing) {
        return new Progress("2026", 0, 0, null, null, missing, LADDER);
    }

    private static ResourceBundleMessageSource bundle() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/recognition-points");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
