package pe.minka.practices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.Modality;

/**
 * A published practice that is like another text, and what they share.
 *
 * @param words the most telling words both have, as they were written
 * @param themes codes of the themes of both
 * @param modality null when they work for different ones
 */
public record SimilarPractice(
        String code,
        String title,
        String organisation,
        @Nullable String regionName,
        Stage stage,
        boolean inForce,
        List<String> words,
        List<String> themes,
        @Nullable Modality modality) {

    public SimilarPractice {
        words = List.copyOf(words);
        themes = List.copyOf(themes);
    }
}
