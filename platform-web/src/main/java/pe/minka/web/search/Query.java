package pe.minka.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.web.format.Folded;

/** What somebody typed into the search box, as typed and as words to compare. */
record Query(String text, List<String> words) {

    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;

    Query {
        words = List.copyOf(words);
    }

    static Query of(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        text = text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        String folded = Folded.of(text);
        return new Query(text, folded.isEmpty() ? List.of() : List.of(folded.split(" ")));
    }

    /** Too little to look for. */
    boolean isBlank() {
        return String.join("", words).length() < SHORTEST;
    }

    boolean isIn(String... texts) {
        String folded = Folded.of(String.join(" ", texts));
        return words.stream().allMatch(folded::contains);
    }
}
