package pe.minka.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store does, wherever it keeps the bytes. */
abstract class FileStoreContract {

    private static final int LARGE = 3 * 1024 * 1024;

    private final FileStore store;

    FileStoreContract(FileStore store) {
        this.store = store;
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        String key = key();
        byte[] bytes = new byte[LARGE];
        new Random(7).nextBytes(bytes);
        assertThat(store.has(key)).isFalse();
        store.write(key, bytes);
        assertThat(store.has(key)).isTrue();
        try (var stream = store.read(key)) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void variantsOfAFileLieSideBySide() throws IOException {
        String key = key();
        store.write(key, new byte[] {1});
        store.write(key + "-96", new byte[] {2});
        store.delete(key);
        assertThat(store.has(key)).isFalse();
        try (var stream = store.read(key + "-96")) {
            assertThat(stream.readAllBytes()).containsExactly(2);
        }
    }

    @Test
    void whatIsNotThereIsDeletedAlreadyAndCannotBeRead() {
        String key = key();
        store.delete(key);
        assertThatThrownBy(() -> store.read(key).close()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatWasWrittenBeforeAMomentIsTold() {
        String key = key();
        store.write(key, new byte[] {1});
        assertThat(before(Instant.now().plus(Duration.ofMinutes(1)))).contains(key);
        assertThat(before(Instant.now().minus(Duration.ofMinutes(1)))).doesNotContain(key);
    }

    @Test
    void everythingThereIsTold() {
        String key = key();
        store.write(key, new byte[] {1});
        store.write(key + "-96", new byte[] {2});
        List<String> keys = new ArrayList<>();
        store.each(keys::add);
        assertThat(keys).contains(key, key + "-96").doesNotHaveDuplicates();
    }

    private Set<String> before(Instant moment) {
        Set<String> keys = new HashSet<>();
        store.eachBefore(moment, keys::add);
        return keys;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
