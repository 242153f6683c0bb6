package pe.minka.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Words that are stored: what notes are called that a draft has no place for, and where a version came from. */
@Component
class MatterWords {

    private static final String BUNDLE = "/messages/imports-rules.properties";

    private final Properties texts = new Properties();

    MatterWords() {
        var stream = Objects.requireNonNull(MatterWords.class.getResourceAsStream(BUNDLE));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String part) {
        String key = "imports.part." + part;
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
