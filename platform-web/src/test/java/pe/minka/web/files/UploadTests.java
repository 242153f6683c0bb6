package pe.minka.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Passwords;
import pe.minka.policy.Cast;
import pe.minka.samples.DocumentSamples;
import pe.minka.samples.ImageSamples;
import pe.minka.web.security.Caller;

/** Rows S20, S21 and S24 of the security table, as far as they are about what people send. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class UploadTests {

    private static final String PASSWORD = "un gato sobre la mesa";
    private static final String ACCOUNT = "/mi/cuenta";
    private static final String PHOTO = "/mi/cuenta/foto";
    private static final int MEGA = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Visitor browser;
    private final MemberAccess members;
    private final Access me;

    @Autowired
    UploadTests(@LocalServerPort int port, JdbcClient jdbc, MemberAccess members, Passwords passwords) {
        this.browser = new Visitor(port);
        this.members = members;
        this.me = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
        jdbc.sql("update member set password = :hash where id = :id")
                .param("hash", passwords.hash(PASSWORD))
                .param("id", me.id().value())
                .update();
    }

    @BeforeEach
    void signIn() {
        browser.signIn(me.mail(), PASSWORD);
    }

    private String chosen(byte[] photo) {
        assertThat(browser.upload(ACCOUNT, PHOTO, "yo.jpg", photo).statusCode()).isEqualTo(302);
        var file = members.of(me.id()).orElseThrow().photo();
        return "/archivos/" + Objects.requireNonNull(file).value();
    }

    @Test
    @DisplayName("S20: attachment, nosniff, sandbox")
    void aFileIsForSavingAndNeverAPage() {
        String address = chosen(ImageSamples.photo(500, 400));
        for (String path : new String[] {address, address + "/160"}) {
            var answer = browser.download(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            Guarded.check(answer);
            assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
            assertThat(header(answer, "Content-Disposition"))
                    .startsWith("attachment; ")
                    .contains("yo.jpg");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
            assertThat(header(answer, "Cache-Control")).contains("private");
        }
    }

    @Test
    void whoHasAFileAlreadyGetsNothingAgainAndWhoLostTheLineGetsTheRest() {
        String address = chosen(ImageSamples.photo(500, 400));
        var whole = browser.download(address);
        assertThat(browser.download(address, "If-None-Match", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        var rest = browser.download(address, "Range", "bytes=100-");
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, whole.body().length));
    }

    @Test
    @DisplayName("S21")
    void whereAPhotoWasTakenIsTakenOut() {
        String address = chosen(ImageSamples.photoWithPlace(800, 600, 6));
        for (String path : new String[] {address, address + "/320", address + "/160"}) {
            assertThat(new String(browser.download(path).body(), StandardCharsets.ISO_8859_1))
                    .contains("JFIF")
                    .doesNotContain("Exif", ImageSamples.CAMERA);
        }
    }

    @Test
    void thePhotoStandsBesideTheNameUntilItIsRemoved() {
        String address = chosen(ImageSamples.photo(300, 300)) + "/160";
        var page = browser.document(ACCOUNT);
        assertThat(page.select("img.avatar").eachAttr("src")).containsExactly(address, address);
        assertThat(browser.document("/entidades/ugel-050003").html()).contains(address);

        assertThat(browser.submit(ACCOUNT, PHOTO + "/quitar", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(browser.document(ACCOUNT).select("img.avatar")).isEmpty();
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    static Stream<Arguments> whatIsNoPhoto() {
        return Stream.of(
                arguments("pagina.jpg", DocumentSamples.bytes("<!DOCTYPE html><script>alert(1)</script>")),
                arguments("dibujo.png", DocumentSamples.bytes("<svg onload='alert(1)'/>")),
                arguments("dibujo.svg", DocumentSamples.bytes("<svg onload='alert(1)'/>")),
                arguments("foto.jpg", DocumentSamples.joined(new byte[] {'G', 'I', 'F'}, DocumentSamples.docx())),
                arguments("macros.docx", DocumentSamples.docx(Map.of("word/vbaProject.bin", new byte[] {1}))),
                arguments("bomba.docx", DocumentSamples.bomb()),
                arguments("campo.png", ImageSamples.hugePng(50_000)),
                arguments("../../foto.jpg", ImageSamples.photo(10, 10)),
                arguments("foto\u202Egpj.exe", ImageSamples.photo(10, 10)),
                arguments("foto.exe", ImageSamples.photo(10, 10)));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoPhoto")
    @DisplayName("S20, S24")
    void whatIsNoPhotoIsRefusedAtItsFieldAndLogged(String name, byte[] file, CapturedOutput log) {
        var answer = within(() -> browser.upload(ACCOUNT, PHOTO, name, file));
        assertThat(answer.statusCode()).isEqualTo(422);
        Guarded.check(answer);
        assertThat(answer.body()).contains("id=\"file-e\"", "href=\"#file\"").doesNotContain("files.");
        assertThat(log.getOut().lines().filter(line -> line.contains("refused a file")))
                .last()
                .asString()
                .contains("member-photo", me.id().value().toString(), "files.");
        assertThat(members.of(me.id()).orElseThrow().photo()).isNull();
    }

    @Test
    @DisplayName("S20: size + 1")
    void aByteTooMuchIsToldAtItsField() {
        byte[] photo = Arrays.copyOf(ImageSamples.photo(100, 100), 10 * MEGA + 1);
        var answer = within(() -> browser.upload(ACCOUNT, PHOTO, "foto.jpg", photo));
        assertThat(answer.statusCode()).isEqualTo(413);
        Guarded.check(answer);
        assertThat(answer.body()).contains("El archivo pesa más de 10 MB");
        assertThat(browser.upload(ACCOUNT, PHOTO, "foto.jpg", Arrays.copyOf(photo, 10 * MEGA))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("S20, S4: more than the server itself takes")
    void farTooMuchIsToldInSpanishToo() {
        var answer = within(() -> browser.upload(ACCOUNT, PHOTO, "foto.jpg", new byte[60 * MEGA]));
        assertThat(answer.statusCode()).isEqualTo(413);
        Guarded.check(answer);
        assertThat(answer.body()).contains("Lo que enviaste es demasiado grande");
    }

    @Test
    void withoutAFileTheFieldSaysSo() {
        var answer = browser.upload(ACCOUNT, PHOTO, "", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Elige un archivo.");
    }

    private static <T> HttpResponse<T> within(Supplier<HttpResponse<T>> request) {
        long start = System.nanoTime();
        var answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
