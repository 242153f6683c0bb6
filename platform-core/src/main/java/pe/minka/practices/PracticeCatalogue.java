package pe.minka.practices;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds published practices: by words, by what they are about, and by where they come from. */
@Service
@Transactional(readOnly = true)
public class PracticeCatalogue {

    private final CatalogueFinder finder;
    private final Corrections corrections;

    PracticeCatalogue(CatalogueFinder finder, Corrections corrections) {
        this.finder = finder;
        this.corrections = corrections;
    }

    /** So many from a position on, which counts from 0, and what the filters would leave. */
    public FoundPractices search(PracticeSearch search, int from, int size) {
        var found = finder.find(search, from, size);
        boolean asTyped = search.text().isEmpty() || (found.total() > 0 && !found.loose());
        return asTyped ? found : found.meaning(meant(search.text()));
    }

    private Optional<String> meant(String text) {
        return corrections.of(text).filter(finder::isFound);
    }
}
