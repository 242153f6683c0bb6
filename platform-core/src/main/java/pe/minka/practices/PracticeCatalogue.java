package pe.minka.practices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pe.minka.shared.Recent;

/**
 * Finds published practices: by words, by what they are about, and by where they come from. The database says in which a
 * text stands; what narrows that down, and counts it, is done on an image of the catalogue in memory. Both hold as long
 * as nothing is published.
 */
@Service
public class PracticeCatalogue {

    private static final int MOST = 500;

    private final PracticeStamps stamps;
    private final CatalogueImages images;
    private final TextMatches texts;
    private final Excerpts excerpts;
    private final SearchFigures figures;
    private final Clock clock;
    private final Recent<String, Asked> recent = new Recent<>(MOST);

    PracticeCatalogue(
            PracticeStamps stamps,
            CatalogueImages images,
            TextMatches texts,
            Excerpts excerpts,
            SearchFigures figures,
            Clock clock) {
        this.stamps = stamps;
        this.images = images;
        this.texts = texts;
        this.excerpts = excerpts;
        this.figures = figures;
        this.clock = clock;
    }

    /** A text and what there is with it; what was perhaps meant where nothing has all its words. */
    private record Asked(CatalogueImage image, Matches matches, Optional<String> suggestion) {}

    /** So many from a position on, which counts from 0, and what the filters would leave. */
    public FoundPractices search(PracticeSearch search, int from, int size) {
        return figures.measured(() -> found(search, from, size));
    }

    private FoundPractices found(PracticeSearch search, int from, int size) {
        var asked = asked(search.text());
        var narrowed = new Narrowing(asked.image(), search, clock.instant()).of(asked.matches());
        return new FoundPractices(
                cards(narrowed.page(from, size), asked.matches().marks()),
                narrowed.total(),
                asked.matches().isLoose(),
                narrowed.total() == 0 ? texts.meant(search.text()) : asked.suggestion(),
                narrowed.facets());
    }

    private List<PracticeCard> cards(List<CatalogueHit> hits, String marks) {
        Map<UUID, List<Piece>> found = marks.isEmpty() || hits.isEmpty()
                ? Map.of()
                : excerpts.of(hits.stream().map(CatalogueHit::practice).toList(), marks);
        return hits.stream().map(hit -> hit.card(found.get(hit.practice()))).toList();
    }

    /** All that a search finds, in its order, one after the other. */
    public void each(PracticeSearch search, Consumer<PracticeRow> reader) {
        var asked = asked(search.text());
        new Narrowing(asked.image(), search, clock.instant())
                .of(asked.matches())
                .inOrder()
                .forEach(hit -> reader.accept(hit.row()));
    }

    /** So many of those whose code begins like this, in the order of their codes. */
    public List<PracticeCard> withCode(String beginning, int most) {
        return image().withCode(beginning).limit(most).toList();
    }

    private CatalogueImage image() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? images.make()
                : images.since(stamps.catalogue());
    }

    private Asked asked(String text) {
        var image = image();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return ask(image, text);
        }
        return recent.find(text).filter(asked -> asked.image() == image).orElseGet(() -> {
            var asked = ask(image, text);
            recent.keep(text, asked);
            return asked;
        });
    }

    private Asked ask(CatalogueImage image, String text) {
        if (text.isEmpty()) {
            return new Asked(image, image.all(), Optional.empty());
        }
        var matches = texts.of(text);
        return new Asked(image, matches, matches.isLoose() ? texts.meant(text) : Optional.empty());
    }
}
