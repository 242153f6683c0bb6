package pe.minka.practices.sheet;

import java.util.ArrayList;
import java.util.List;
import pe.minka.writing.Gap;
import pe.minka.writing.Wording;

/**
 * What an expert says of a practice (comentario del experto) and how they sign it, kept as it was typed.
 *
 * @param name only of somebody without an account; of a member it is known
 * @param keyAspect what makes the practice work (aspecto clave)
 * @param improvements what could be better (oportunidades de mejora)
 * @param recommendations how it lasts and travels (recomendaciones para la sostenibilidad y réplica)
 */
public record ExpertRemarks(
        String name, String post, String institution, String keyAspect, String improvements, String recommendations) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_SIGNATURE = 160;
    public static final int LONGEST_TEXT = 2_000;

    public ExpertRemarks {
        name = Wording.clean(name);
        post = Wording.clean(post);
        institution = Wording.clean(institution);
        keyAspect = Wording.clean(keyAspect);
        improvements = Wording.clean(improvements);
        recommendations = Wording.clean(recommendations);
    }

    public static ExpertRemarks signed(String name, String post, String institution) {
        return new ExpertRemarks(name, post, institution, "", "", "");
    }

    /** The same words of a member, whose name nobody types. */
    public ExpertRemarks withoutName() {
        return new ExpertRemarks("", post, institution, keyAspect, improvements, recommendations);
    }

    public boolean isUnwritten() {
        return Wording.allBlank(keyAspect, improvements, recommendations);
    }

    /** What it lacks to be published, in the order of the page. */
    public List<Gap> gaps(boolean named) {
        List<Gap> gaps = new ArrayList<>();
        Wording.fitting("keyAspect", keyAspect, LONGEST_TEXT).ifPresent(gaps::add);
        Wording.fitting("improvements", improvements, LONGEST_TEXT).ifPresent(gaps::add);
        Wording.fitting("recommendations", recommendations, LONGEST_TEXT).ifPresent(gaps::add);
        if (named) {
            Wording.fitting("name", name, LONGEST_NAME).ifPresent(gaps::add);
        }
        Wording.fitting("post", post, LONGEST_SIGNATURE).ifPresent(gaps::add);
        Wording.fitting("institution", institution, LONGEST_SIGNATURE).ifPresent(gaps::add);
        return List.copyOf(gaps);
    }
}
