package pe.minka.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pe.minka.PlatformTest;

/** The head of a request with many bytes is answered although none of them ever comes. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class UploadGateTests {

    private static final int ANNOUNCED = 20 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private final RequestMappingHandlerMapping routes;

    @Autowired
    UploadGateTests(
            @LocalServerPort int port, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.port = port;
        this.routes = routes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ingresar", "/registro", "/mi/cuenta/foto/quitar", "/no-hay", "/error"})
    void whereNoFilesAreTakenNoneAreRead(String path, CapturedOutput output) throws IOException {
        assertThat(answer("POST " + path, "minka=made-up"))
                .startsWith("HTTP/1.1 415")
                .contains("No entendimos lo que llegó", "Content-Security-Policy");
        assertThat(output).contains("refused POST " + path + " to visitor from 127.0.0.1");
    }

    @Test
    void thePageOfAnAddressIsNoWayAround() throws IOException {
        assertThat(answer("GET /ingresar", "a=b")).startsWith("HTTP/1.1 415");
    }

    @Test
    void aProgramIsToldInJson() throws IOException {
        assertThat(answer("POST /api/v1/yo", "a=b")).startsWith("HTTP/1.1 415").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mi/cuenta/foto", "/admin/invitaciones/archivo", "/admin/entidades/importar"})
    void aVisitorIsAskedToSignInFirst(String path) throws IOException {
        assertThat(answer("POST " + path, "minka=made-up"))
                .startsWith("HTTP/1.1 303")
                .contains("Location: /ingresar?volver=");
    }

    @Test
    void whatAVisitorMaySendIsSmall() throws IOException {
        assertThat(answer("POST /verificar", "minka=made-up"))
                .startsWith("HTTP/1.1 413")
                .contains(
                        "Verificar una insignia", "id=\"file-e\"", "hasta 128 KB: elige el original", "name=\"_csrf\"")
                .contains("Lo que escribiste no llegó a leerse")
                .doesNotContain("Lo que escribiste sigue aquí");
    }

    @Test
    void everyAddressThatTakesFilesIsKnown() {
        Set<String> taking = new HashSet<>();
        routes.getHandlerMethods().forEach((route, method) -> {
            if (Stream.of(method.getMethod().getParameterTypes()).anyMatch(UploadGateTests::holdsAFile)
                    && route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                taking.addAll(route.getPatternValues());
            }
        });
        assertThat(taking).isEqualTo(UploadGate.TAKING);
    }

    private static boolean holdsAFile(Class<?> form) {
        return form == MultipartFile.class
                || (form.isRecord()
                        && Stream.of(form.getRecordComponents())
                                .anyMatch(part -> part.getType() == MultipartFile.class));
    }

    /** What comes back when only the head is sent. */
    private String answer(String asked, String cookie) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = asked + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + ANNOUNCED + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return untilItsEnd(in);
        }
    }

    /** A page ends with its last tag, a redirect with its head, and a problem of the API with its brace. */
    private static String untilItsEnd(BufferedReader in) throws IOException {
        var said = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            said.append((char) next);
            boolean isWhole = said.indexOf("HTTP/1.1 303") == 0
                    ? said.indexOf("\r\n\r\n") > 0
                    : said.indexOf("</html>") > 0 || said.charAt(said.length() - 1) == '}';
            if (isWhole) {
                break;
            }
        }
        return said.toString();
    }
}
