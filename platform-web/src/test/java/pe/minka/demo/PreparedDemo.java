package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import pe.minka.command.Operator;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.embedded.EmbeddedStores;
import pe.minka.embedded.Folders;

/**
 * The demo community as the operator loads it, once for all tests of a process: each gets a copy of its own, made in a
 * moment. A platform that a test starts on one finds everything loaded already.
 */
public record PreparedDemo(String url, Path files) {

    private static @Nullable PreparedDemo original;
    private static String said = "";

    public static synchronized PreparedDemo copy() {
        if (original == null) {
            original = load();
        }
        Path files = Folders.vanishing("minka-demo-");
        try {
            FileSystemUtils.copyRecursively(original.files(), files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PreparedDemo(EmbeddedDatabase.forTests().copyOf(original.url()), files);
    }

    /** What the operator read when it had been loaded. */
    public static synchronized String said() {
        return said;
    }

    /** With what a demonstration has that nobody has set up. */
    private static PreparedDemo load() {
        var demo = new PreparedDemo(EmbeddedDatabase.forTests().newDatabase(), Folders.vanishing("minka-demo-"));
        var operator = new Operator(demo.url())
                .with("minka.files.folder", demo.files())
                .with("minka.base-url", "http://localhost:0")
                .with("minka.mail.host", "")
                .with("minka.secret", "");
        assertThat(operator.runs("cargar-demo")).as(operator.reads()).isZero();
        said = operator.reads();
        return demo;
    }

    /** Lets a platform start on a copy. */
    public static final class Beneath implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var copy = copy();
            EmbeddedStores.useStores(context.getEnvironment(), copy.url(), EmbeddedCache.forTests(), copy.files());
        }
    }
}
