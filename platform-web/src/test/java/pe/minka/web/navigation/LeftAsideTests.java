package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class LeftAsideTests {

    private static final String EIGHTY = "x".repeat(80);

    @Test
    void whatWasUnderstoodHoweverItIsWrittenIsNotSaid() {
        assertThat(of("tema", "tic, GESTION", "TIC", "gestion")).isEmpty();
        assertThat(LeftAside.of(asked("region", "nada"), Map.of("region", Understood.however("05"))))
                .isEmpty();
        assertThat(LeftAside.of(asked("region", "99"), Map.of("region", Understood.however(null))))
                .containsExactly(new LeftAside("region", "99"));
    }

    @Test
    void eachOfSeveralInOneFilterStandsForItself() {
        assertThat(of("tema", "nada,tic,,luna,nada", "tic"))
                .containsExactly(new LeftAside("tema", "nada"), new LeftAside("tema", "luna"));
    }

    @Test
    void whatIsNoFilterIsNobodysBusiness() {
        assertThat(LeftAside.of(asked("utm", "correo"), Map.of("tema", Understood.one(null))))
                .isEmpty();
    }

    @Test
    void nobodyFillsThePageWithAnAddress() {
        var many = IntStream.range(0, 50).mapToObj(String::valueOf).toList();
        assertThat(of("tema", String.join(",", many))).hasSize(5);
        assertThat(of("tema", EIGHTY))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("x".repeat(40) + "…"));
        assertThat(of("tema", "x".repeat(40)))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo("x".repeat(40)));
    }

    private static List<LeftAside> of(String name, String value, String... understood) {
        return LeftAside.of(asked(name, value), Map.of(name, Understood.these(List.of(understood))));
    }

    private static MultiValueMap<String, String> asked(String name, String value) {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add(name, value);
        return asked;
    }
}
