package pe.minka.documents.forms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Sustainability;

/** The words our documents use where an official form has none: the same for writing and for reading. */
final class FormWords {

    private static final String BUNDLE = "/messages/documents.properties";

    private final Properties texts;

    private FormWords(Properties texts) {
        this.texts = texts;
    }

    static FormWords load() {
        var texts = new Properties();
        var stream = Objects.requireNonNull(FormWords.class.getResourceAsStream(BUNDLE));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FormWords(texts);
    }

    String word(String name) {
        return text("documents.word." + name);
    }

    String of(Sustainability sense) {
        return text("documents.sense." + sense);
    }

    String of(Instrument instrument) {
        return text("documents.instrument." + instrument);
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /** The part a text begins with, as in «Valor: 12 %»: its length with the colon. */
    Optional<Integer> startOf(String name, String text) {
        String start = word(name) + ":";
        return Words.bare(text).startsWith(Words.bare(start)) ? Optional.of(start.length()) : Optional.empty();
    }

    java.util.List<Sustainability> senses(String text) {
        Words words = Words.of(text);
        return Stream.of(Sustainability.values())
                .filter(sense -> Words.of(of(sense)).isPartOf(words))
                .toList();
    }

    /** The one that is named; none if it is not clear which. */
    Optional<Instrument> instrument(String text) {
        Words words = Words.of(text);
        var named = Stream.of(Instrument.values())
                .filter(instrument -> Words.of(of(instrument)).isPartOf(words))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
