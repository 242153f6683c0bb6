package pe.minka.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "94 %|94|%",
                "12,4 %|12.4|%",
                "7.1%|7.1|%",
                "90 % (2 603)|90|% (2 603)",
                "2 603 estudiantes|2603|estudiantes",
                "2,603|2603|''",
                "1.226.000 soles|1226000|soles",
                "0,125|0.125|''",
                "-3 puntos|-3|puntos",
                "1 226,5|1226.5|''",
                "318|318|''"
            })
    void readsFiguresAsPeopleWriteThem(String typed, BigDecimal amount, String unit) {
        assertThat(Quantity.read(typed)).contains(new Quantity(amount, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "muchos", "de 45 % a 72 %", "%", "S/"})
    void whatBeginsWithNoNumberIsNoFigure(String typed) {
        assertThat(Quantity.read(typed)).isEmpty();
    }
}
