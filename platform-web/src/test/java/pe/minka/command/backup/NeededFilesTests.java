package pe.minka.command.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pe.minka.command.CommandRefused;

class NeededFilesTests {

    private final NeededFiles needed = new NeededFiles(Path.of("archivos"), Set.of("ab/cd/one", "ab/cd/two"));

    @Test
    void moreThanIsNeededIsWell() {
        needed.requireIn(List.of("ab/cd/one", "ab/cd/two", "ab/cd/three"));
        assertThat(needed.differenceTo(List.of("ab/cd/one", "ab/cd/two"))).isEmpty();
    }

    @Test
    void oneThatIsMissingIsToldWithTheFolder() {
        assertThatThrownBy(() -> needed.requireIn(List.of("ab/cd/one", "ab/cd/three")))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContainingAll("archivos", "1 de 2", "MINKA_FILES_FOLDER");
    }
}
