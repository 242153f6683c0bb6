package pe.minka.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import pe.minka.files.FileRefused;
import pe.minka.files.FileRefused.Reason;
import pe.minka.files.FullDisk;

class FolderStoreTests extends FileStoreContract {

    private final Path folder;

    FolderStoreTests(@TempDir Path folder) {
        super(new FolderStore(StoreSettings.folder(folder, DataSize.ofBytes(0))));
        this.folder = folder;
    }

    @Test
    void nothingUnfinishedIsLeftBeside() throws IOException {
        new FolderStore(StoreSettings.folder(folder, DataSize.ofBytes(0))).write(key(), new byte[] {1});
        try (Stream<Path> left = Files.list(folder.resolve("unfinished"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @DisplayName("R23")
    void whatIsReservedForOthersIsNotUsed() {
        var full = new FolderStore(StoreSettings.folder(folder, DataSize.ofTerabytes(1_000_000)));
        assertThatThrownBy(() -> full.write(key(), new byte[] {1}))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SPACE));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("R23: in the words of the system")
    void aDiskThatIsFullIsTold() throws IOException {
        try (var full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> full.write(ByteBuffer.allocate(1)))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            failure -> assertThat(FullDisk.isCauseOf(failure)).isTrue());
        }
        assertThat(FullDisk.isCauseOf(new IOException("x", new IOException("No queda espacio en el dispositivo"))))
                .as("on a machine that speaks Spanish")
                .isTrue();
        assertThat(FullDisk.isCauseOf(new IOException("Stream closed"))).isFalse();
    }

    @Test
    void nothingIsKeptUnderAKeyThatLeadsElsewhere() {
        var store = new FolderStore(StoreSettings.folder(folder, DataSize.ofBytes(0)));
        for (String key : new String[] {"../../etc/passwd", "", "a/b", "00000000\0"}) {
            assertThatThrownBy(() -> store.write(key, new byte[] {1})).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInSpanish() throws IOException {
        Path file = Files.createFile(folder.resolve("ocupado"));
        assertThatThrownBy(() -> new FolderStore(StoreSettings.folder(file, DataSize.ofBytes(0))))
                .hasMessageContaining("Minka no puede guardar archivos en " + file);
    }
}
