package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlesTests {

    private static String say(String text, Object... arguments) {
        return new Bundles().createMessageFormat(text, Peru.LOCALE).format(arguments);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1226, 1\u202f226", "100000, 100\u202f000", "-4500, \u22124\u202f500"})
    void wholeNumbersAreGroupedByThree(long number, String read) {
        assertThat(say("{0} puntos", number)).isEqualTo(read + " puntos");
        assertThat(say("{0} puntos", (int) number)).isEqualTo(read + " puntos");
    }

    @Test
    void whatSaysItsOwnFormKeepsItAndWordsStayAsTheyAre() {
        assertThat(say("{0,number,#} y {1}", 1226, "1226")).isEqualTo("1226 y 1226");
        assertThat(say("{1} de {0}", 2000, 1000)).isEqualTo("1\u202f000 de 2\u202f000");
        assertThat(say("{0,choice,1#una vez|1<{1} veces}", 1226, GroupedDigits.of(1226)))
                .isEqualTo("1\u202f226 veces");
    }

    @Test
    void nothingIsReadFromThem() {
        var format = new Bundles().createMessageFormat("{0} puntos", Peru.LOCALE);
        assertThatThrownBy(() -> format.parse("5 puntos")).isInstanceOf(ParseException.class);
    }
}
