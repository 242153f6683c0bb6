package pe.minka.web.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.Credentials;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.policy.Cast;
import pe.minka.shared.Peru;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of the code and the copy of an insignia on their way to whoever checks them. */
@PlatformTest
@Transactional
class CopiedInsigniaTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Credentials credentials;

    @Autowired
    private KeyDesk keys;

    private Access owner;
    private String code;
    private AwardId award;

    @BeforeEach
    void give() {
        var insignia = new StrangeInsignia(jdbc, json);
        owner = new Cast(jdbc, members).another(Caller.MEMBER);
        insignia.giveTo(owner.id());
        code = insignia.award().toString();
        award = new AwardId(insignia.award());
    }

    @Test
    void aCodeLeadsToItsPageHoweverItIsWritten() {
        assertThat(paste(code, ""))
                .as("until it is taken along nobody outside knows of it")
                .hasStatus(422)
                .bodyText()
                .contains("id=\"text-e\"", "No hay ninguna insignia con ese código. Revisa que esté completo.", code);
        credentials.take(owner, award);

        String page = "/verificar/" + code;
        String capitals = code.toUpperCase(Locale.ROOT);
        assertThat(List.of(code, capitals, "Mira: http://minka.example" + page + "/?x=1#y. Saludos"))
                .allSatisfy(
                        typed -> assertThat(paste(typed, "")).redirectedUrl().isEqualTo(page));
        assertThat(web.get().uri("/verificar/" + capitals)).redirectedUrl().isEqualTo(page);
    }

    @Test
    void aCopyThatAMailFoldedIsGenuineAndOneThatWasCutIsNotCalledForged() {
        String token = credentials.take(owner, award);

        assertThat(paste(token.replaceAll("(.{76})", "$1\r\n"), owner.mail()))
                .bodyText()
                .contains("Es verdadera y está vigente", "Se otorgó a quien usa el correo");
        assertThat(paste(token.substring(0, token.length() - 9), ""))
                .bodyText()
                .contains("No se puede leer entera")
                .doesNotContain("No vale");
        assertThat(paste(token, "no es correo"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"mail-e\"", "Eso no es un correo.", "value=\"no es correo\"", token)
                .doesNotContain("No se otorgó al correo");
    }

    @Test
    void whoseCopyIsWorthNothingReadsItWhereTheyTakeAnother() {
        String token = credentials.take(owner, award);
        String own = "/insignias/llevar/" + code;
        String line = "La copia que descargaste ya no vale";
        assertThat(page(own, owner)).bodyText().doesNotContain(line);

        var admin = new Cast(jdbc, members).another(Caller.NATIONAL);
        String key = key(token);
        assertThat(page("/admin/claves-de-firma/" + key + "/comprometida", admin))
                .bodyText()
                .contains("Al marcarla avisaremos a");
        keys.compromise(admin, key, Peru.dayOf(Instant.now()), new Reason("La copiaron"));

        assertThat(page(own, owner)).bodyText().contains(line);
        assertThat(page(own + "/credencial.jwt", owner)).hasStatusOk();
        assertThat(page(own, owner)).bodyText().doesNotContain(line);
    }

    private String key(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        String address = json.readTree(new String(header, StandardCharsets.UTF_8))
                .path("kid")
                .asString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private MvcTestResult page(String path, Access somebody) {
        return web.get().uri(path).with(Actors.as(somebody)).exchange();
    }

    private MvcTestResult paste(String typed, String mail) {
        return web.post()
                .uri("/verificar")
                .param("text", typed)
                .param("mail", mail)
                .with(csrf())
                .exchange();
    }
}
