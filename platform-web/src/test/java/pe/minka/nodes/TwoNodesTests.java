package pe.minka.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.http.Visitor;
import pe.minka.nodes.Residents.Resident;

/** The jar as it runs in production: two nodes behind a proxy, on stores of their own. */
class TwoNodesTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String STEP = "/ingresar/segundo-paso";
    private static final int THOUSANDS = 3_000;
    private static final String FORGED = "203.0.113.77";

    @TempDir
    private static Path folder;

    private static TwoNodes nodes;
    private static Residents residents;

    @BeforeAll
    static void start() throws Exception {
        nodes = TwoNodes.start(folder);
        residents = new Residents(nodes.database());
    }

    @AfterAll
    static void stop() throws Exception {
        if (nodes != null) {
            nodes.stop();
        }
    }

    @Test
    void whoSignedInAtOneNodeIsInAtTheOther() {
        var here = nodes.atNode(1);
        residents.member().signIn(here);

        assertThat(elsewhere(here).get("/inicio").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesIsOutEverywhere() {
        var here = nodes.atNode(1);
        residents.member().signIn(here);
        var there = elsewhere(here);

        assertThat(here.submit("/inicio", "/salir", Map.of()).statusCode()).isEqualTo(302);

        assertOutAtOnce(there, "signed out");
    }

    @Test
    void theSecondStepIsAskedForAtOneNodeAndShownAtTheOther() {
        var somebody = residents.with("ADMINISTRATOR");
        var passkey = somebody.signInAndSetUpPasskey(nodes.atNode(1), nodes.address());
        var here = nodes.atNode(1);
        somebody.signIn(here);
        String question = Residents.challenge(here, STEP);
        var there = elsewhere(here);
        assertThat(there.get("/admin").statusCode()).as("half inside").isEqualTo(303);

        var shown = there.submit(STEP, Map.of("llave", passkey.answer(question), "volver", "/admin"));

        assertThat(shown.headers().firstValue("Location").orElse("")).endsWith("/admin");
        assertThat(there.get("/admin").statusCode()).isEqualTo(200);
        here.keep("minka", there.cookie("minka").orElseThrow());
        assertThat(here.get("/admin").statusCode()).isEqualTo(200);
        assertThat(there.submit("/inicio", "/salir", Map.of()).statusCode()).isEqualTo(302);
        assertOutAtOnce(here, "signed out after the second step");
    }

    @Test
    void aSessionThatExpiresIsOverEverywhere() {
        var somebody = residents.member();
        var here = nodes.atNode(1);
        somebody.signIn(here);
        var there = elsewhere(here);
        assertThat(there.get("/inicio").statusCode()).isEqualTo(200);

        nodes.database()
                .sql("update spring_session set last_access_time = 0, expiry_time = 1 where principal_name = :id")
                .param("id", somebody.id().toString())
                .update();

        assertOutAtOnce(there, "expired");
    }

    @Test
    void aNewPasswordEndsTheSessionsOfOtherDevices() {
        var somebody = residents.member();
        var here = nodes.atNode(1);
        var there = nodes.atNode(2);
        somebody.signIn(here);
        somebody.signIn(there);

        var changed = here.submit(
                "/mi/cuenta/clave", Map.of("current", Residents.PASSWORD, "password", "otra frase muy larga"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertOutAtOnce(there, "password changed");
        assertThat(here.get("/inicio").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedAccountIsOutEverywhere() {
        var somebody = residents.member();
        var there = nodes.atNode(2);
        somebody.signIn(there);
        String page = "/admin/personas/" + somebody.id() + "/deshabilitar";

        assertThat(administrator()
                        .submit(page, Map.of("reason", "Ya no trabaja aquí"))
                        .statusCode())
                .isEqualTo(302);

        assertOutAtOnce(there, "account closed");
    }

    @Test
    void aRoleThatWasTakenAwayOpensNothingAnywhere() {
        var somebody = residents.with("ADMINISTRATOR");
        var there = nodes.atNode(2);
        somebody.signInAndSetUpApp(there);
        assertThat(there.get("/admin").statusCode()).isEqualTo(200);
        String page = "/admin/personas/" + somebody.id() + "/roles/quitar";

        var answer = administrator()
                .submit(
                        page + "?role=ADMINISTRATOR&region=nacional",
                        page,
                        Map.of("role", "ADMINISTRATOR", "region", "nacional", "reason", "Cambio de cargo"));

        assertThat(answer.statusCode()).isEqualTo(302);
        long start = System.nanoTime();
        while (there.get("/admin").statusCode() != 403) {
            assertThat(System.nanoTime() - start).isLessThan(AT_ONCE.toNanos());
        }
        tell("role taken away", start);
    }

    /** Writes are among them, which nobody may send twice. */
    @Test
    void whileEachNodeIsRestartedNobodyNoticesAnything() throws Exception {
        try (var load = new Load(nodes, residents)) {
            nodes.restart(1);
            nodes.restart(2);
            load.goOnUntil(THOUSANDS);
            System.out.println("rolling restart: " + load);
            assertThat(load.failures()).isEmpty();
            assertThat(load.answered()).isGreaterThanOrEqualTo(THOUSANDS);
        }
    }

    @Test
    void nobodyIsBelievedWhereTheyCallFromButTheProxy() throws Exception {
        String marker = "nadie-" + System.nanoTime() + "@ugel.gob.pe";
        for (Visitor browser : new Visitor[] {nodes.atProxy(), nodes.atNode(1), nodes.atNode(2)}) {
            String token = browser.token("/ingresar");
            browser.post(
                    "/ingresar",
                    Map.of("correo", marker, "clave", "x", "_csrf", token),
                    "X-Forwarded-For",
                    FORGED,
                    "Forwarded",
                    "for=" + FORGED,
                    "X-Real-IP",
                    FORGED);
        }
        String logs = nodes.logOf(1) + nodes.logOf(2);
        assertThat(logs.split("sign-in refused to unknown mail \\w+ from 127\\.0\\.0\\.1: Wrong", -1))
                .hasSize(4);
        assertThat(logs).doesNotContain(FORGED, marker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/metrics", "/actuator", "/actuator/health", "/actuator/env"})
    void whatWatchersAskIsNotToldToThePublic(String path) {
        assertThat(nodes.atProxy().get(path).statusCode()).isEqualTo(404);
        assertThat(nodes.atManagementOf(1).get("/readyz").body()).isEqualTo("ready");
    }

    /** Announced, not sent: nobody waits for 25 MB to say no. */
    @Test
    void whatIsTooLongIsRefusedBeforeItIsThere() throws Exception {
        try (var line = nodes.lineToProxy()) {
            line.getOutputStream().write("""
                    POST /ingresar HTTP/1.1\r
                    Host: localhost\r
                    Content-Length: 26214401\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void theLogIsWrittenForMachines() throws Exception {
        assertThat(nodes.logOf(2).lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.startsWith("{\"@timestamp\"") && line.endsWith("}"));
    }

    private static Visitor administrator() {
        Resident administrator = residents.with("ADMINISTRATOR");
        var browser = nodes.atNode(1);
        administrator.signInAndSetUpApp(browser);
        return browser;
    }

    /** The same browser, led to the other node by the proxy. */
    private static Visitor elsewhere(Visitor browser) {
        var there = nodes.atNode(2);
        there.keep("minka", browser.cookie("minka").orElseThrow());
        return there;
    }

    private static void assertOutAtOnce(Visitor browser, String why) {
        long start = System.nanoTime();
        while (browser.get("/notificaciones/ajustes").statusCode() != 303) {
            assertThat(System.nanoTime() - start).isLessThan(AT_ONCE.toNanos());
        }
        tell(why, start);
    }

    private static void tell(String what, long since) {
        long millis = Duration.ofNanos(System.nanoTime() - since).toMillis();
        System.out.println(what + " at one node, over at the other after " + millis + " ms");
    }
}
