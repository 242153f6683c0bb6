package pe.minka.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pe.minka.embedded.S3Server;
import pe.minka.files.FileRefused;
import pe.minka.files.FileRefused.Reason;
import pe.minka.files.FileSettings.S3;

/** On a real S3 server, a process of its own. */
class S3StoreTests extends FileStoreContract {

    private static final String BUCKET = "archivos";
    private static final S3Server SERVER = S3Server.with(BUCKET);

    S3StoreTests() {
        super(store(SERVER.address()));
    }

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void aServerThatIsNotThereIsToldSoon() {
        var away = store("http://127.0.0.1:1");
        long start = System.nanoTime();
        assertThatThrownBy(() -> away.write(key(), new byte[] {1}))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.AWAY));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aSettingThatIsMissingIsToldInSpanish() {
        assertThatThrownBy(() -> new S3Store(StoreSettings.s3(new S3("http://x", "us-east-1", BUCKET, "a", ""))))
                .hasMessageContaining("MINKA_FILES_S3_SECRET_KEY");
    }

    private static S3Store store(String address) {
        return new S3Store(StoreSettings.s3(new S3(address, "us-east-1", BUCKET, "minka", "secreto")));
    }
}
