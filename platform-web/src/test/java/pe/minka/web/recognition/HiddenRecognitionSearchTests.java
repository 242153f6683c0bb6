package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** Where somebody would look for recognition while it is hidden: search, the guide, and what was issued before. */
@PlatformTest
@Transactional
class HiddenRecognitionSearchTests {

    private final MockMvcTester web;
    private final RecognitionSwitch recognition;
    private final Access admin;

    @Autowired
    HiddenRecognitionSearchTests(
            MockMvcTester web, RecognitionSwitch recognition, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.recognition = recognition;
        this.admin = new Cast(jdbc, members).another(Caller.NATIONAL);
    }

    @BeforeEach
    void hide() {
        recognition.turn(admin, false, "Se prueba sin reconocimiento");
    }

    @Test
    void searchingForItFindsNothing() {
        assertThat(List.of("/buscar?q=insignia", "/buscar?q=ranking", "/buscar?q=puntos"))
                .allSatisfy(path -> assertThat(withoutTheQuestion(read(path)))
                        .as(path)
                        .doesNotContainPattern("(?i)/insignias|/ranking|/mi/puntos|ayuda/puntos|reconocimiento"));
    }

    @Test
    void theGuideLeavesOutItsChapters() {
        assertThat(web.get().uri("/ayuda").with(Actors.as(admin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("puntos-y-reconocimiento", "administrar-el-reconocimiento");
        assertThat(web.get().uri("/ayuda/puntos-y-reconocimiento").with(Actors.as(admin)))
                .hasStatus(404);
    }

    @Test
    void whatWasIssuedIsStillVerified() {
        assertThat(List.of("/verificar", "/verificar/emisor", "/verificar/claves"))
                .allSatisfy(path -> assertThat(web.get().uri(path)).as(path).hasStatusOk());
    }

    private static String withoutTheQuestion(String page) {
        return page.replaceAll("(?i)value=\"(insignia|ranking|puntos)\"|«(insignia|ranking|puntos)»", "");
    }

    private String read(String path) {
        var answer = web.get().uri(path).with(Actors.as(admin)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
