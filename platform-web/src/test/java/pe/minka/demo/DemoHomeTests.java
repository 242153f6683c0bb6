package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.embedded.ChildProcess;
import pe.minka.embedded.EmbeddedDatabase;

/** What somebody did in the demonstration is there the next day, however the day before ended. */
class DemoHomeTests {

    @TempDir
    private Path folder;

    @Test
    void dataSurviveAProcessThatWasKilledAndTheServersItLeftBehind() throws Exception {
        try (var killed = ChildProcess.start(Holder.class, List.of(), folder.toString())) {
            killed.awaitPoint("ready");
        }
        long leftRedis = Long.parseLong(Files.readString(folder.resolve("redis/redis.pid")));
        assertThat(isAlive(leftRedis)).isTrue();

        var home = DemoHome.open(folder);
        var database = home.database();
        var cache = home.cache();
        try {
            assertThat(isAlive(leftRedis)).isFalse();
            assertThat(kept(database)).isEqualTo("kept");
        } finally {
            cache.stop();
            database.stop();
            home.release();
        }
    }

    @Test
    void startingOverForgetsEverythingButTheLock() throws IOException {
        var home = DemoHome.open(folder);
        try {
            Files.createDirectories(folder.resolve("postgresql/base"));
            Files.writeString(folder.resolve("postgresql/base/1"), "x");
            Files.writeString(folder.resolve("postgresql.log"), "x");
            home.forget();
            try (var left = Files.list(folder)) {
                assertThat(left).containsExactly(folder.resolve("lock"));
            }
        } finally {
            home.release();
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    private static String kept(EmbeddedDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.database("minka"), EmbeddedDatabase.OWNER, "");
                var rows = connection.createStatement().executeQuery("select text from diary")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The process that is killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            var home = DemoHome.open(Path.of(arguments[0]));
            var database = home.database();
            home.cache();
            database.database("minka");
            database.run("minka", "create table diary (text text)");
            database.run("minka", "alter table diary owner to minka_owner");
            database.run("minka", "insert into diary values ('kept')");
            ChildProcess.tell("ready");
            new CountDownLatch(1).await();
        }
    }
}
