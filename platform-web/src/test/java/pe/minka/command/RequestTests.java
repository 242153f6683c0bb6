package pe.minka.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.Platform;

/** What the operator types. */
class RequestTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final CommandLine line =
            new CommandLine(Platform.class, new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));

    @Test
    void aCommandIsKnownByItsSpanishAndItsEnglishName() {
        assertThat(Request.of("--minka.command=respaldar", "--a=/tmp/x.zip").name())
                .isEqualTo(CommandName.BACKUP)
                .isEqualTo(Request.of("--minka.command=backup").name());
        assertThat(CommandLine.isMeant("--minka.command=revisar")).isTrue();
        assertThat(CommandLine.isMeant("--minka.demo=true")).isFalse();
    }

    @Test
    void whatHasADotIsASettingAndTheRestIsAnOption() {
        var request = Request.of("--minka.command=verificar", "--de=x=y", "--minka.secure-cookies=false");
        assertThat(request.options().require("de")).isEqualTo("x=y");
        assertThat(request.arguments())
                .contains("--minka.secure-cookies=false", "--minka.command=verificar")
                .doesNotContain("--de=x=y");
    }

    @Test
    void whatWasTypedGoesBeforeWhatACommandSets() {
        var request = Request.of("--minka.command=revisar", "--logging.level.root=info");
        assertThat(request.arguments())
                .contains("--logging.level.root=info")
                .doesNotContain("--logging.level.root=error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minka.command=", "--minka.command", "--minka.command=formatear"})
    void anUnknownCommandEndsWithTwoAndTheList(String typed) {
        assertThat(line.run(typed)).isEqualTo(2);
        assertThat(text()).contains("No hay una orden", "primer-administrador", "restaurar");
    }

    @Test
    void anUnknownOptionEndsWithTwoAndStartsNothing() {
        assertThat(line.run("--minka.command=restaurar", "--desde=x")).isEqualTo(2);
        assertThat(text()).contains("La orden «restaurar» no tiene la opción «--desde».");
        assertThat(line.run("--minka.command=restaurar", "x.zip")).isEqualTo(2);
        assertThat(text()).contains("No se entiende «x.zip»");
    }

    @ParameterizedTest
    @EnumSource(CommandName.class)
    void everyCommandIsListedInOneLine(CommandName name) {
        line.run("--minka.command=");
        assertThat(text().lines().filter(one -> one.strip().startsWith(name + " ")))
                .hasSize(1);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
