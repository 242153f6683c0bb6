package pe.minka.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPageTests {

    @ParameterizedTest
    @CsvSource({
        "bad-request,advisory,No entendimos lo que llegó",
        "unexpected,exchange,Algo falló de nuestro lado",
        "away,exchange,Estamos volviendo"
    })
    void itSaysWhatHappenedAndHasNoGaps(String problem, String kind, String title) throws IOException {
        assertThat(PlainPage.of(problem, kind))
                .contains("<h1>" + title + "</h1>", "<title>" + title + " · Minka</title>", "#m-" + kind)
                .doesNotContain("{", "}");
    }
}
