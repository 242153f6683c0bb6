package pe.minka.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;
import pe.minka.files.store.FileStore;
import pe.minka.samples.ImageSamples;
import pe.minka.shared.ActorId;
import pe.minka.shared.NotFound;

@CoreTest
@ExtendWith(OutputCaptureExtension.class)
class FilesTests {

    private static final ActorId SOMEBODY = new ActorId(UUID.randomUUID());
    private static final FileCaller STRANGER = new FileCaller(new ActorId(UUID.randomUUID()), true, Set.of());

    private final UUID owner = UUID.randomUUID();
    private final FileIntake intake;
    private final Files files;
    private final FileRows rows;
    private final FileStore store;
    private final Things things;
    private final TransactionTemplate transaction;

    @Autowired
    FilesTests(
            FileIntake intake,
            Files files,
            FileRows rows,
            FileStore store,
            Things things,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.files = files;
        this.rows = rows;
        this.store = store;
        this.things = things;
        this.transaction = transaction;
    }

    @Test
    void whatIsKeptIsReadByWhomItsOwnerLets() throws IOException {
        var id = kept("Nota de campo.txt", "hola");
        var content = files.open(id, things.reader());
        assertThat(content.bytes().getInputStream().readAllBytes()).isEqualTo("hola".getBytes(StandardCharsets.UTF_8));
        assertThat(content.file().name()).isEqualTo("Nota de campo.txt");
        assertThat(content.file().type()).isEqualTo(FileType.TEXT);
        assertThat(files.of(Things.KIND, owner)).containsExactly(content.file());
    }

    @Test
    @DisplayName("S20, S24: a file of somebody else is not there, and the log says who asked")
    void nobodyElseLearnsThatThereIsAFile(CapturedOutput log) {
        var id = kept("nota.txt", "hola");
        assertThatThrownBy(() -> files.open(id, STRANGER)).isInstanceOf(NotFound.class);
        assertThat(log).contains("refused the " + Things.KIND + " " + id.value() + " to " + STRANGER);
    }

    @Test
    void withoutTheTransactionOfItsOwnerNothingIsKept() {
        var taken = take("nota.txt", "hola");
        assertThatThrownBy(() -> files.keep(taken, owner)).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(undone -> {
            files.keep(taken, owner);
            undone.setRollbackOnly();
        });
        assertThat(files.find(taken.id())).isEmpty();
    }

    @Test
    void anImageHasSmallerOnesBeside() {
        var taken = intake.take(
                Things.KIND, new Upload("foto.png", new ByteArrayResource(ImageSamples.photo(500, 400))), SOMEBODY);
        transaction.executeWithoutResult(saved -> files.keep(taken, owner));
        var reader = things.reader();
        assertThat(files.open(taken.id(), 160, reader).size())
                .isLessThan(files.open(taken.id(), reader).size());
        assertThat(files.open(taken.id(), 960, reader).size())
                .as("never that large")
                .isEqualTo(files.open(taken.id(), reader).size());
        assertThat(files.open(taken.id(), reader).file()).satisfies(file -> {
            assertThat(file.name()).isEqualTo("foto.jpg");
            assertThat(file.width()).isEqualTo(500);
        });
    }

    @Test
    void whatIsRemovedIsNotFoundAndItsBytesGoWithinTheHour() {
        var id = kept("nota.txt", "hola");
        transaction.executeWithoutResult(removed -> files.removeAll(Things.KIND, owner));
        assertThatThrownBy(() -> files.open(id, things.reader())).isInstanceOf(NotFound.class);
        assertThat(store.has(TakenFile.key(id, 0))).isTrue();
        sweeper(Duration.ofMinutes(1)).sweep();
        assertThat(store.has(TakenFile.key(id, 0))).isFalse();
    }

    @Test
    void whatWasNeverSavedGoesInADayAndNothingElse() {
        var unclaimed = take("nota.txt", "nadie").id();
        var id = kept("nota.txt", "alguien");
        sweeper(Duration.ofHours(23)).sweep();
        assertThat(store.has(TakenFile.key(unclaimed, 0))).isTrue();
        sweeper(Duration.ofHours(25)).sweep();
        assertThat(store.has(TakenFile.key(unclaimed, 0))).isFalse();
        assertThat(store.has(TakenFile.key(id, 0))).isTrue();
    }

    @Test
    void aRowWhoseBytesAreLostShowsNothing() {
        var id = kept("nota.txt", "hola");
        store.delete(TakenFile.key(id, 0));
        assertThatThrownBy(() -> files.open(id, things.reader())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../nota.txt", "C:\\nota.txt", "nota\0.txt", "nota\r\nX: y.txt", "nota\u202Etxt.exe", "/etc/x"})
    @DisplayName("S20, S24: a name that deceives")
    void aNameThatDeceivesIsRefusedAndLogged(String name, CapturedOutput log) {
        assertThatThrownBy(() -> take(name, "hola")).hasMessage("files.name");
        assertThat(log.getOut().lines())
                .filteredOn(line -> line.contains("refused a file"))
                .isNotEmpty()
                .last()
                .asString()
                .contains(Things.KIND, SOMEBODY.value().toString(), "files.name")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {".txt", "   .txt", "...", "\u00A0.txt"})
    void aFileWithoutANameGetsOne(String name) {
        assertThat(take(name, "hola").name()).isEqualTo("archivo.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(take("n".repeat(400) + ".txt", "hola").name())
                .hasSize(FileName.LONGEST)
                .endsWith("n.txt");
    }

    private FileId kept(String name, String text) {
        var taken = take(name, text);
        return transaction.execute(saved -> files.keep(taken, owner));
    }

    private TakenFile take(String name, String text) {
        var bytes = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        return intake.take(Things.KIND, new Upload(name, bytes), SOMEBODY);
    }

    private FileSweeper sweeper(Duration later) {
        return new FileSweeper(rows, store, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
    }
}
