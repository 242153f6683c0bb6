package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import pe.minka.web.security.Caller;

/** Whoever passes by finds the insignias and where one is verified; while recognition is hidden there is no trace. */
@PlatformTest
@Transactional
class FooterTests {

    private static final String INSIGNIAS = "href=\"/insignias\"";
    private static final String VERIFICATION = "href=\"/verificar\"";

    private final MockMvcTester web;
    private final RecognitionSwitch recognition;
    private final Access admin;

    @Autowired
    FooterTests(MockMvcTester web, JdbcClient jdbc, RecognitionSwitch recognition, MemberAccess members) {
        this.web = web;
        this.recognition = recognition;
        var cast = new Cast(jdbc, members);
        this.admin = cast.another(Caller.NATIONAL);
    }

    @Test
    void whoeverPassesByFindsBoth() {
        assertThat(visited()).contains(INSIGNIAS, VERIFICATION);
    }

    @Test
    void whileRecognitionIsHiddenNeitherIsTold() {
        recognition.turn(admin, false, "Se prueba sin reconocimiento");

        assertThat(visited()).doesNotContain(INSIGNIAS, VERIFICATION);
        assertThat(web.get().uri("/verificar")).hasStatusOk();
    }

    private String visited() {
        var answer = web.get().uri("/acerca").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
