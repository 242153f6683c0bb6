package pe.minka.web.search;

import java.util.Arrays;
import pe.minka.web.format.Folded;

/** The sentence of a text in which something was found. */
final class Excerpt {

    private static final int LONGEST = 180;

    private Excerpt() {}

    static String of(String text, Query query) {
        String[] sentences = text.strip().split("(?<=[.?!])\\s+|\\n+");
        String best = Arrays.stream(sentences)
                .filter(sentence -> query.words().stream().anyMatch(Folded.of(sentence)::contains))
                .findFirst()
                .orElse(sentences[0])
                .strip();
        if (best.length() <= LONGEST) {
            return best;
        }
        int end = best.lastIndexOf(' ', LONGEST);
        return best.substring(0, end > 0 ? end : LONGEST) + "…";
    }
}
