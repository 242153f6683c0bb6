package pe.minka.practices.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/06/2025",
                "30-6-2025",
                "30.06.2025",
                " 30 / 06 / 2025 ",
                "2025-06-30",
                "30 jun 2025",
                "30 Jun. 2025",
                "30 de junio de 2025",
                "30 de Junio del 2025"
            })
    void readsDaysAsPeopleWriteThem(String typed) {
        assertThat(WrittenDay.read(typed)).contains(LocalDate.of(2025, 6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 set 2025", "1 de septiembre de 2025", "1 de setiembre del 2025"})
    void septemberHasTwoNames(String typed) {
        assertThat(WrittenDay.read(typed)).contains(LocalDate.of(2025, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "junio", "junio 2025", "31/06/2025", "12 de brumario de 2025", "30/13/2025", "30/06/25"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(WrittenDay.read(typed)).isEmpty();
    }
}
