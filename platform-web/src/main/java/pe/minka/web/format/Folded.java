package pe.minka.web.format;

import java.text.Normalizer;
import java.util.Locale;

/** Text as people type it when they look for something: without accents, case or punctuation. */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The same as a part of an address: «recuperar-tu-contrasena». */
    public static String slug(String text) {
        return of(text).replace(' ', '-');
    }
}
