package pe.minka.web.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.conversations.Said;

class SpokenTests {

    private static List<Spoken> read(String text) {
        return Spoken.of(List.of(new Said(text, false)));
    }

    @Test
    void anAddressIsALinkWithoutWhatTheSentencePutsBehindIt() {
        assertThat(read("Mira (https://www.gob.pe/minedu?id=3)."))
                .containsExactly(
                        new Spoken("Mira (", null, false),
                        new Spoken("https://www.gob.pe/minedu?id=3", "https://www.gob.pe/minedu?id=3", false),
                        new Spoken(").", null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "www.gob.pe",
                "http://",
                "<img src=x onerror=alert(1)>"
            })
    void nothingElseIsALink(String text) {
        assertThat(read(text)).containsExactly(new Spoken(text, null, false));
    }

    @Test
    void theCodeOfAPracticeLeadsToIt() {
        assertThat(read("Lean «Tutorías» (PR-2026-0001)."))
                .containsExactly(
                        new Spoken("Lean «Tutorías» (", null, false),
                        new Spoken("PR-2026-0001", "/practicas/PR-2026-0001", false),
                        new Spoken(").", null, false));
        assertThat(read("https://minka.example/practicas/PR-2026-0001"))
                .extracting(Spoken::href)
                .containsExactly("https://minka.example/practicas/PR-2026-0001");
        assertThat(read("El XPR-2026-0001 y el PR-26")).extracting(Spoken::href).containsOnlyNulls();
    }

    @Test
    void aNameStaysAName() {
        assertThat(Spoken.of(List.of(new Said("Nilda Quispe", true))))
                .containsExactly(new Spoken("Nilda Quispe", null, true));
    }
}
