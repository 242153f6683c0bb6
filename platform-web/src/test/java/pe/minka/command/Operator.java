package pe.minka.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pe.minka.Platform;
import pe.minka.embedded.EmbeddedDatabase;

/** Somebody at the keyboard of a machine whose database this is, and what they read. */
public final class Operator {

    private final List<String> settings = new ArrayList<>();
    private String said = "";

    public Operator(String url) {
        settings.add("--minka.embedded=false");
        EmbeddedDatabase.settingsOf(url).forEach(this::set);
        set("minka.files.folder", temporary());
        Map.of(
                        "minka.base-url", "https://minka.example",
                        "minka.mail.host", "ninguno",
                        "minka.secret", "a secret that is only good for tests of it")
                .forEach(this::set);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("minka-files-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String setting, Object value) {
        settings.add("--" + setting + "=" + value);
    }

    public Operator with(String setting, Object value) {
        settings.removeIf(one -> one.startsWith("--" + setting + "="));
        set(setting, value);
        return this;
    }

    /** Says with which number it ended. */
    public int runs(String command, String... options) {
        var out = new ByteArrayOutputStream();
        var line = new CommandLine(Platform.class, new Console(new PrintStream(out, true, StandardCharsets.UTF_8)));
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--minka.command=" + command);
        arguments.addAll(List.of(options));
        int end = line.run(arguments.toArray(String[]::new));
        said = out.toString(StandardCharsets.UTF_8);
        return end;
    }

    public String reads() {
        return said;
    }
}
