package pe.minka.gamification.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.gamification.badges.AwardId;

class PastedTextTests {

    private static final String ID = "01a20572-7590-7722-81f4-03d9da6d041d";
    private static final AwardId AWARD = new AwardId(UUID.fromString(ID));

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "01A20572-7590-7722-81F4-03D9DA6D041D",
                "01a205727590772281f403d9da6d041d",
                "«" + ID + "».",
                "minka.example/verificar/" + ID,
                "http://minka.example/verificar/" + ID + "/",
                "HTTPS://MINKA.EXAMPLE/VERIFICAR/01A20572-7590-7722-81F4-03D9DA6D041D",
                "https://minka.example/verificar/" + ID + "?x=1",
                "https://minka.example/verificar/" + ID + "#evidencia",
                "Mira: http://minka.example/verificar/" + ID + ". Saludos",
                "> <https://minka.example/verificar/01a20572-7590-\n>  7722-81f4-03d9da6d041d>\nSaludos",
                "01a20572\u20117590\u20117722\u201181f4\u201103d9\u00adda6d041d\u200b"
            })
    void aCodeIsFoundWhereverItStands(String typed) {
        var pasted = PastedText.of(typed);

        assertThat(pasted.code()).contains(AWARD);
        assertThat(pasted.meansACode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01a20572-7590-7722-81f4-03d9da6d041",
                "01a20572-7590",
                ID + "0",
                "f" + ID,
                "https://minka.example/verificar/123"
            })
    void oneThatIsNotWholeIsStillMeantAsOne(String typed) {
        var pasted = PastedText.of(typed);

        assertThat(pasted.code()).isEmpty();
        assertThat(pasted.meansACode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hola", "cafe", "2026", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA " + ID, "<svg id=\"" + ID + "\"/>"})
    void whatIsSomethingElseIsNoCode(String typed) {
        var pasted = PastedText.of(typed);

        assertThat(pasted.code()).isEmpty();
        assertThat(pasted.meansACode()).isFalse();
    }

    @Test
    void aFileInTwoBytesForEachSignIsReadAsOne() {
        byte[] little = ("\ufeff" + ID).getBytes(StandardCharsets.UTF_16LE);
        byte[] big = ("\ufeff" + ID).getBytes(StandardCharsets.UTF_16BE);

        assertThat(PastedText.of(little).code()).contains(AWARD);
        assertThat(PastedText.of(big).code()).contains(AWARD);
        assertThat(PastedText.of(new byte[] {'e'}).code()).isEmpty();
    }
}
