package pe.minka.web.practices;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.practices.Likeness;
import pe.minka.practices.SimilarPractice;
import pe.minka.practices.SimilarPractices;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;

/** Practices like a text, with what they share in words. */
@Component
public class Alike {

    public static final int SHOWN = 3;

    private final SimilarPractices similar;
    private final Themes themes;

    Alike(SimilarPractices similar, Themes themes) {
        this.similar = similar;
        this.themes = themes;
    }

    /**
     * A practice that is like the text.
     *
     * @param words those both have, as one text
     * @param themes the names of those they share, as one text
     */
    public record Line(SimilarPractice practice, String words, String themes) {

        /** Where it comes from. */
        public String place() {
            String region = practice.regionName();
            return region == null ? practice.organisation() : practice.organisation() + " · " + region;
        }
    }

    public List<Line> to(Likeness text, int most) {
        var found = similar.to(text, most);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = themes.all().stream().collect(Collectors.toMap(Theme::code, Theme::name));
        return found.stream()
                .map(one -> new Line(
                        one,
                        String.join(", ", one.words()),
                        one.themes().stream()
                                .map(code -> names.getOrDefault(code, code))
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
