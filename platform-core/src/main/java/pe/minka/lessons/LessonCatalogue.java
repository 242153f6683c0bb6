package pe.minka.lessons;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.practices.Corrections;

/** Finds published lessons: by words, and by the practice or theme somebody is looking at. */
@Service
@Transactional(readOnly = true)
public class LessonCatalogue {

    private final LessonFinder finder;
    private final LessonNeighbours neighbours;
    private final Corrections corrections;

    LessonCatalogue(LessonFinder finder, LessonNeighbours neighbours, Corrections corrections) {
        this.finder = finder;
        this.neighbours = neighbours;
        this.corrections = corrections;
    }

    /** So many from a position on, which counts from 0, and what the filters would leave. */
    public FoundLessons search(LessonSearch search, int from, int size) {
        var found = finder.find(search, from, size);
        boolean asTyped = search.text().isEmpty() || (found.total() > 0 && !found.loose());
        return asTyped ? found : found.meaning(meant(search.text()));
    }

    private Optional<String> meant(String text) {
        return corrections.likeliest(text, finder::isFound);
    }

    /** What readers of a practice should know. */
    public BesidePractice beside(String practice, Collection<String> themes) {
        return neighbours.beside(practice, themes);
    }

    /** Those of any of the themes; what warns comes first. */
    public List<LessonCard> ofThemes(Collection<String> themes, int most) {
        return themes.isEmpty() ? List.of() : neighbours.ofThemes(themes, most);
    }
}
