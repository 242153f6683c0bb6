package pe.minka.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.Stage;
import pe.minka.practices.sheet.Modality;

/**
 * A practice that is like another one.
 *
 * @param words the most telling words both have
 * @param themes codes of the themes of both
 * @param modality null when they work for different ones
 */
record SimilarPracticeJson(
        String code,
        String title,
        String organisation,
        @Nullable String regionName,
        Stage stage,
        boolean inForce,
        List<String> words,
        List<String> themes,
        @Nullable Modality modality) {}
