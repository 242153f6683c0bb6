package pe.minka.documents;

import java.util.stream.Stream;

/** What an invited expert says about a practice (información relevante del experto comentarista). */
public record ExpertBlock(
        String name, String post, String institution, String keyAspect, String improvements, String recommendations) {

    public static final ExpertBlock NONE = new ExpertBlock("", "", "", "", "", "");

    public ExpertBlock {
        name = name.strip();
        post = post.strip();
        institution = institution.strip();
        keyAspect = keyAspect.strip();
        improvements = improvements.strip();
        recommendations = recommendations.strip();
    }

    public boolean isEmpty() {
        return Stream.of(name, post, institution, keyAspect, improvements, recommendations)
                .allMatch(String::isEmpty);
    }
}
