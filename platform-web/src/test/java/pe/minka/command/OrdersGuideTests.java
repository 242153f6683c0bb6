package pe.minka.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever installs from the documents alone finds every command there, with its options and an example. */
class OrdersGuideTests {

    private static final Path GUIDE = Path.of("../docs/operacion/ordenes.md");

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void everyCommandIsDescribed(CommandName name) throws IOException {
        List<String> chapters = Arrays.stream(Files.readString(GUIDE).split("(?m)^#+ "))
                .filter(chapter ->
                        chapter.lines().findFirst().orElse("").contains("`" + name + "` (`" + name.english() + "`)"))
                .toList();
        assertThat(chapters).as("chapters about %s", name).hasSize(1);
        assertThat(chapters.getFirst()).contains("$ java -jar platform-web.jar --minka.command=");
        assertThat(name.options())
                .allSatisfy(option -> assertThat(chapters.getFirst()).contains("--" + option));
    }
}
