package pe.minka.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Passwords;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class PersonalDataTests {

    private static final String PASSWORD = "un gato sobre la mesa";

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final MemberAccess members;
    private final Passwords passwords;
    private final Access me;

    @Autowired
    PersonalDataTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, Passwords passwords) {
        this.web = web;
        this.jdbc = jdbc;
        this.members = members;
        this.passwords = passwords;
        this.me = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
    }

    private MvcTestResult erase(String password, String word) {
        return web.post()
                .uri("/mi/cuenta/datos/borrar")
                .param("password", password)
                .param("word", word)
                .with(Actors.as(me))
                .with(csrf())
                .exchange();
    }

    private void choosePassword() {
        jdbc.sql("update member set password = :hash where id = :id")
                .param("hash", passwords.hash(PASSWORD))
                .param("id", me.id().value())
                .update();
    }

    @Test
    void theDataComeAsAPageToReadAndAsJson() throws IOException {
        var answer = web.get().uri("/mi/cuenta/datos.zip").with(Actors.as(me)).exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"minka-mis-datos-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
        var files = unzip(answer.getResponse().getContentAsByteArray());
        assertThat(files).containsOnlyKeys("mis-datos.html", "mis-datos.json");
        assertThat(files.get("mis-datos.html"))
                .contains(me.mail(), me.profile().surnames(), "<dd>activa</dd>", "Consentimiento")
                .doesNotContain("??");
        var data = JsonMapper.shared().readTree(Objects.requireNonNull(files.get("mis-datos.json")));
        assertThat(data.get("member").asString()).isEqualTo(me.id().value().toString());
        assertThat(data.get("profile").get(0).get("mail").asString()).isEqualTo(me.mail());
        assertThat(data.has("sessions")).isTrue();
    }

    @Test
    void everythingInTheFileHasAName() throws IOException {
        String everything = new ClassPathResource("account/everything.sql").getContentAsString(StandardCharsets.UTF_8);
        for (String sql : everything.strip().split(";\n\n", -1)) {
            jdbc.sql(sql)
                    .param("me", me.id().value())
                    .param("id", UUID.randomUUID())
                    .update();
        }

        var files = unzip(web.get()
                .uri("/mi/cuenta/datos.zip")
                .with(Actors.as(me))
                .exchange()
                .getResponse()
                .getContentAsByteArray());

        assertThat(files.get("mis-datos.html"))
                .doesNotContain("No hay nada.")
                .doesNotContainPattern("<(?:dt|h2)>[a-z_]+</")
                .doesNotContainPattern("<dd>[A-Z_]{3,}</dd>");
    }

    @Test
    void leavingTakesThePasswordAndTheWord() {
        choosePassword();

        assertThat(erase("", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe tu contraseña", "Escribe la palabra BORRAR");
        assertThat(erase("otra cosa cualquiera", "BORRAR"))
                .hasStatus(422)
                .bodyText()
                .contains("La contraseña actual no es esa")
                .doesNotContain("otra cosa cualquiera");
        assertThat(erase(PASSWORD, "borrame")).hasStatus(422);
        assertThat(members.of(me.id())).isPresent();

        assertThat(erase(PASSWORD, " borrar ")).redirectedUrl().isEqualTo("/");
        assertThat(members.of(me.id())).isEmpty();
    }

    @Test
    void thePageSaysToWhatTextAndWhenOneAgreed() {
        assertThat(web.get().uri("/mi/cuenta/datos").with(Actors.as(me)))
                .hasStatusOk()
                .bodyText()
                .contains("en la versión 2026-11 del texto", "Quiero borrar mi cuenta");
    }

    private static Map<String, String> unzip(byte[] content) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
