package pe.minka.command.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.command.Operator;
import pe.minka.demo.PreparedDemo;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.embedded.S3Server;

/** Files come from the store there is and go into the store there is, a folder or a real S3 server. */
@DisplayName("R24: with either store")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupStoresTests {

    private static final String BUCKET = "archivos";
    private static final S3Server SERVER = S3Server.with(BUCKET);

    @TempDir
    private static Path folder;

    private Path files;
    private Path fromFolder;
    private Path fromServer;
    private String onServer;

    @BeforeAll
    void aCommunityGoesFromAFolderToAServer() {
        SERVER.start();
        var demo = PreparedDemo.copy();
        files = demo.files();
        fromFolder = folder.resolve("from-folder.zip");
        fromServer = folder.resolve("from-server.zip");
        onServer = EmbeddedDatabase.forTests().newDatabase();
        succeeds(onFolder(demo.url(), files), "respaldar", "--a=" + fromFolder);
        var operator = onServer(onServer);
        succeeds(operator, "restaurar", "--de=" + fromFolder);
        succeeds(operator, "verificar", "--de=" + fromFolder, "--contra-base=si");
        succeeds(operator, "respaldar", "--a=" + fromServer);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void nothingIsMissing() throws IOException {
        assertThat(contents(files)).hasSizeGreaterThan(2);
    }

    @Test
    void whatComesFromAServerIsWhatWasInTheFolder() throws IOException {
        String target = EmbeddedDatabase.forTests().newDatabase();
        Path place = folder.resolve("back");
        succeeds(onFolder(target, place), "restaurar", "--de=" + fromServer);
        assertThat(contents(place)).isEqualTo(contents(files));
        succeeds(onFolder(target, place), "verificar", "--de=" + fromFolder, "--contra-base=si");
    }

    @Test
    void whatComesFromAServerGoesBackToOne() {
        String target = EmbeddedDatabase.forTests().newDatabase();
        succeeds(onServer(target), "restaurar", "--de=" + fromServer);
        succeeds(onServer(target), "verificar", "--de=" + fromServer, "--contra-base=si");
    }

    @Test
    void oneThatIsMissingOrChangedOnTheServerIsTold() throws IOException, InterruptedException, SQLException {
        String key = Rows.texts(onServer, "select min(file::text) from stored_blob where variant = 0")
                .getFirst();
        byte[] before = Files.readAllBytes(inFolder(key));
        put(key, new byte[] {1});
        assertTold(key);
        ask(HttpRequest.newBuilder(address(key)).DELETE());
        assertTold(key);
        put(key, before);
        succeeds(onServer(onServer), "verificar", "--de=" + fromServer, "--contra-base=si");
    }

    private void assertTold(String key) {
        var operator = onServer(onServer);
        assertThat(operator.runs("verificar", "--de=" + fromServer, "--contra-base=si"))
                .isEqualTo(1);
        assertThat(operator.reads()).contains("Archivo " + key + ": falta o es otro", SERVER.address(), "(1 de ");
        Path place = folder.resolve("refused.zip");
        assertThat(operator.runs("respaldar", "--a=" + place)).isEqualTo(1);
        assertThat(operator.reads())
                .contains("almacén S3 " + BUCKET, SERVER.address(), "(1 de ", key, "MINKA_FILES_S3_BUCKET");
        assertThat(place).doesNotExist();
    }

    @Test
    void theFilesOfAnotherInstallationAreLeftAlone() throws IOException, InterruptedException, SQLException {
        String key = "00000000-0000-4000-8000-000000000000";
        put(key, new byte[] {1});
        String target = EmbeddedDatabase.forTests().newDatabase();
        var operator = onServer(target);
        assertThat(operator.runs("restaurar", "--de=" + fromFolder)).isEqualTo(1);
        assertThat(operator.reads()).contains("almacén S3", "otra instalación").hasLineCount(1);
        assertThat(Rows.tables(target)).isEmpty();
        ask(HttpRequest.newBuilder(address(key)).DELETE());
    }

    @Test
    void aServerThatIsAwayOrBadlySetIsToldInOneSentence() {
        var away = onServer(onServer).with("minka.files.s3.endpoint", "http://127.0.0.1:1");
        assertThat(away.runs("respaldar", "--a=" + folder.resolve("away.zip"))).isEqualTo(1);
        assertThat(away.reads()).contains("No responde el almacén S3").hasLineCount(1);
        var unset = onServer(onServer).with("minka.files.s3.secret-key", "");
        assertThat(unset.runs("respaldar", "--a=" + folder.resolve("unset.zip")))
                .isEqualTo(1);
        assertThat(unset.reads()).contains("MINKA_FILES_S3_SECRET_KEY").hasLineCount(1);
        assertThat(folder.resolve("away.zip")).doesNotExist();
    }

    private static void succeeds(Operator operator, String command, String... options) {
        assertThat(operator.runs(command, options)).as(operator.reads()).isZero();
    }

    private static Operator onFolder(String database, Path place) {
        return new Operator(database).with("minka.files.folder", place);
    }

    private static Operator onServer(String database) {
        return new Operator(database)
                .with("minka.files.store", "s3")
                .with("minka.files.s3.endpoint", SERVER.address())
                .with("minka.files.s3.bucket", BUCKET)
                .with("minka.files.s3.access-key", "minka")
                .with("minka.files.s3.secret-key", "secreto");
    }

    private Path inFolder(String key) throws IOException {
        try (Stream<Path> found = Files.walk(files)) {
            return found.filter(file -> file.endsWith(key)).findFirst().orElseThrow();
        }
    }

    private static Map<String, String> contents(Path store) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> found = Files.walk(store)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                contents.put(store.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static URI address(String key) {
        return URI.create(SERVER.address() + "/" + BUCKET + "/" + key);
    }

    private static void put(String key, byte[] bytes) throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(address(key)).PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private static void ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isBetween(200, 299);
        }
    }
}
