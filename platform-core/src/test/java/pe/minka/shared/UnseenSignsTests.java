package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenSignsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuto\u202Erías",
                "\u2066Tutorías\u2069",
                "Tuto\u200Brías",
                "Tuto\u200Drías",
                "\uFEFFTutorías",
                "Tuto\u00ADrías",
                "Tuto\u034Frías",
                "Tuto\u007Frías",
                "Tuto\0rías\u0007",
                "Tutorías\u200F",
                "Tutorías\uDB40\uDC41"
            })
    void whatNobodySeesIsNotThere(String typed) {
        assertThat(UnseenSigns.removedFrom(typed)).isEqualTo("Tutorías");
    }

    @Test
    void whatIsSeenStays() {
        String text =
                "Ñandú: «2\u202f603\u00a0niños»\n\t\uD83D\uDC69\u200D\uD83C\uDFEB y \u2764\uFE0F\u200D\uD83D\uDD25";
        assertThat(UnseenSigns.removedFrom(text)).isEqualTo(text);
        assertThat(UnseenSigns.removedFrom("uno\u2028dos")).isEqualTo("uno\ndos");
    }
}
