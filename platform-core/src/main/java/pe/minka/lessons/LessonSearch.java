package pe.minka.lessons;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Impact;

/** What somebody looks for among the published lessons; what is empty does not narrow the search. */
public record LessonSearch(
        String text,
        @Nullable Impact impact,
        Set<String> themes,
        @Nullable String region,
        @Nullable Integer year) {

    private static final int LONGEST = 120;

    public LessonSearch {
        text = printable(text);
        text = text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        themes = Set.copyOf(themes);
        region = region == null || region.isBlank() ? null : printable(region).toUpperCase(Locale.ROOT);
    }

    private static String printable(String typed) {
        return typed.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
