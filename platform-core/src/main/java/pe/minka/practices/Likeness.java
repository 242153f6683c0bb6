package pe.minka.practices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import pe.minka.practices.sheet.Modality;
import pe.minka.practices.sheet.Sheet;

/**
 * What practices are compared with: the words of a text, in the order in which they first appear, and what it is about.
 *
 * @param except the practice that is not like itself
 */
public record Likeness(
        List<String> words,
        Set<String> themes,
        @Nullable Modality modality,
        @Nullable PracticeId except) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int MOST = 150;

    /** Shared by two texts, they say nothing about either. */
    private static final Set<String> EMPTY = Set.copyOf(lines("practices/empty-words.txt"));

    public Likeness {
        words = List.copyOf(words);
        themes = Set.copyOf(themes);
    }

    /** Title, summary and problem: what was done about it may be something else. */
    public static Likeness of(Sheet sheet, PracticeId except) {
        var presentation = sheet.presentation();
        return of(sheet, except, presentation.summary() + " " + sheet.problem().text());
    }

    /** The problem as somebody is writing it. */
    public static Likeness of(Sheet sheet, PracticeId except, String problem) {
        var presentation = sheet.presentation();
        String text = presentation.title() + " " + problem;
        return new Likeness(words(text), presentation.themes(), presentation.modality(), except);
    }

    /** Any text, which is no practice itself. */
    public static Likeness of(String text) {
        return new Likeness(words(text), Set.of(), null, null);
    }

    private static List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        BETWEEN.splitAsStream(text)
                .filter(word -> word.length() >= SHORTEST && word.length() <= LONGEST)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !EMPTY.contains(word))
                .takeWhile(word -> words.size() < MOST)
                .forEach(words::add);
        return List.copyOf(words);
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
