package pe.minka.web.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Caller;

/** Where insignias are checked, for whoever brings none. */
@PlatformTest
@Transactional
class VerificationAddressesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private RecognitionSwitch recognition;

    @Test
    void whatElseIsPublishedIsFoundWhileRecognitionIsShown() {
        assertThat(web.get().uri("/verificar")).bodyText().contains("/reconocimiento/resumenes");

        recognition.turn(new Cast(jdbc, members).another(Caller.NATIONAL), false, "Se prueba sin reconocimiento");
        assertThat(web.get().uri("/verificar")).bodyText().doesNotContain("/reconocimiento/resumenes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Pega el código o el texto",
                "hola|No es una insignia",
                "eyJhbGciOiJub25lIn0.e30.|no tiene firma",
                "https://minka.example/verificar/00000000-0000-0000-0000|No hay ninguna insignia con ese código",
                "00000000-0000-0000-0000-000000000001|>00000000-0000-0000-0000-000000000001</textarea>"
            })
    void whatIsNoneIsTold(@Nullable String typed, String said) {
        assertThat(paste(typed == null ? "" : typed)).bodyText().contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verificar/nada",
                "/verificar/00000000-0000-0000-0000-000000000001",
                "/verificar/claves/nada",
                "/verificar/revocadas/0",
                "/verificar/revocadas/99999999999",
                "/verificar/revocadas/x",
                "/verificar/insignias/nada",
                "/verificar/insignias/nada/imagen.svg"
            })
    void whatIsNotThereIsNotThere(String path) {
        assertThat(web.get().uri(path)).hasStatus(404);
    }

    @Test
    void whatIsTooMuchIsToldAtItsField() {
        byte[] file = new byte[128 * 1024 + 1];
        assertThat(web.post()
                        .uri("/verificar")
                        .multipart()
                        .file("file", file)
                        .header("Content-Length", file.length)
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"file-e\"", "El archivo pesa más de 128 KB");
        assertThat(paste("e".repeat(64 * 1024 + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"text-e\"", "Es demasiado largo para ser una insignia");
    }

    @Test
    void anAddressOfNoneLeadsToTheFormWithWhatItAskedFor() {
        assertThat(web.get().uri("/verificar/00000000-0000-0000-0000-000000000001"))
                .hasStatus(404)
                .hasHeader("X-Robots-Tag", "noindex")
                .bodyText()
                .contains("No hay ninguna insignia con ese código", ">00000000-0000-0000-0000-000000000001</textarea>");
    }

    private MvcTestResult paste(String typed) {
        return web.post().uri("/verificar").param("text", typed).with(csrf()).exchange();
    }
}
