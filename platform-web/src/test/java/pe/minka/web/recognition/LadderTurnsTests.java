package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** Two people decide on the standings: whoever is second loses nothing, and decides on what they have read. */
@PlatformTest
@Transactional
class LadderTurnsTests {

    private static final String PAGE = "/admin/reconocimiento/escalones";
    private static final String UNDO = PAGE + "/deshacer";
    private static final String OVERTAKEN = "Otra persona cambió los niveles";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    private Browsing browsing;
    private Access first;
    private Access second;
    private int version;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        first = browsing.as(Caller.NATIONAL);
        second = browsing.another(Caller.NATIONAL);
        version = jdbc.sql("select max(version) from standing_ladder")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverIsSecondKeepsWhatTheyTypedAndSavesItAgain() {
        rename(version, "Referente");

        assertThat(browsing.send(second, PAGE, fields(version, "Notable", "100", "", "")))
                .hasStatus(422)
                .bodyText()
                .contains("#reason", "data-guardar=\"" + version + "\"");
        var refused = browsing.send(second, PAGE, fields(version, "Notable", "100", "Otro nombre", ""));
        assertThat(refused)
                .hasStatus(409)
                .bodyText()
                .contains(OVERTAKEN, "lo que cambiaste sigue aquí", "value=\"Notable\"")
                .as("what they had not touched says what it says by now")
                .contains("value=\"Referente\"")
                .doesNotContain("value=\"Transformador\"", "Ahora dice")
                .contains("Otro nombre</textarea>", "data-guardar=\"" + (version + 1) + "\"")
                .containsPattern("name=\"version\"[^>]*value=\"" + (version + 1) + "\"");
        assertThat(browsing.send(second, PAGE, fields(version + 1, "Notable", "100", "Otro nombre", "")))
                .hasRedirectedUrl(PAGE);
    }

    @Test
    void whatBothChangedSaysWhatItSaysByNow() {
        rename(version, "Referente");
        var mine = Arrays.stream(fields(version, "Destacado", "100", "Otro nombre", ""))
                .map(field -> field.equals("Transformador") ? "Puente" : field)
                .toArray(String[]::new);

        assertThat(browsing.send(second, PAGE, mine))
                .hasStatus(409)
                .bodyText()
                .contains(OVERTAKEN, "Ahora dice «Referente»", "href=\"#transforming\"", "value=\"Puente\"");
    }

    @Test
    void whoeverIsSecondSeesWhomTheirChangeWouldReachOfWhatThereIsNow() {
        rename(version, "Referente");

        assertThat(browsing.send(second, PAGE, fields(version, "Destacado", "120", "Cuesta más", "", "ver", "si")))
                .hasStatus(409)
                .bodyText()
                .contains(OVERTAKEN)
                .containsPattern("name=\"version\"[^>]*value=\"" + (version + 1) + "\"");
        var refused = browsing.send(second, PAGE, fields(version, "Destacado", "120", "Cuesta más", ""));
        assertThat(refused).hasStatus(409).bodyText().contains(OVERTAKEN, "A cuántas personas alcanza este cambio");
        var merged = Arrays.stream(fields(version + 1, "Destacado", "120", "Cuesta más", seen(refused)))
                .map(field -> field.equals("Transformador") ? "Referente" : field)
                .toArray(String[]::new);
        assertThat(browsing.send(second, PAGE, merged)).hasRedirectedUrl(PAGE);
    }

    @Test
    void whomItReachesIsWhereThePageOpens() {
        assertThat(browsing.open(first, PAGE)).bodyText().contains("formaction=\"" + PAGE + "#alcance\"");
        assertThat(browsing.send(first, PAGE, fields(version, "Destacado", "120", "", "", "ver", "si")))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"alcance\" tabindex=\"-1\"");
    }

    @Test
    void aReasonToTakeBackOneChangeIsNoneToTakeBackTheNext() {
        rename(version, "Referente");
        var asked = browsing.open(second, UNDO);
        assertThat(asked).hasStatusOk().bodyText().doesNotContain("se guardó otro cambio");
        String seen = seen(asked);
        String read = String.valueOf(version + 1);
        rename(version + 1, "Guía");

        assertThat(browsing.send(second, UNDO, "version", read, "seen", seen, "reason", "No era Referente"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "ya no se puede deshacer",
                        "se guardó otro cambio",
                        "el de la versión " + (version + 2),
                        "name=\"version\" value=\"" + (version + 2) + "\"")
                .contains("Lo que escribiste", "<p class=\"letter\">No era Referente</p>")
                .doesNotContain("No era Referente</textarea>", "por corregir", "Corrige esto");
        assertThat(browsing.send(second, UNDO, "version", read, "seen", seen, "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("#reason", "se guardó otro cambio");
    }

    private void rename(int on, String highest) {
        var fields = Arrays.stream(fields(on, "Destacado", "100", "Se llama " + highest, ""))
                .map(field -> field.equals("Transformador") ? highest : field)
                .toArray(String[]::new);
        assertThat(browsing.send(first, PAGE, fields)).hasRedirectedUrl(PAGE);
    }

    private static String[] fields(
            int version, String distinguished, String points, String reason, String seen, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("version", String.valueOf(version), "reason", reason, "seen", seen));
        fields.addAll(List.of("participating", "Participativo", "distinguished", distinguished));
        fields.addAll(List.of("distinguishedPoints", points, "distinguishedKinds", "3"));
        fields.addAll(List.of("transforming", "Transformador", "transformingPoints", "300", "transformingKinds", "3"));
        return fields.toArray(String[]::new);
    }

    private static String seen(MvcTestResult page) {
        var stamp = Pattern.compile("name=\"seen\" value=\"(\\w+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }
}
