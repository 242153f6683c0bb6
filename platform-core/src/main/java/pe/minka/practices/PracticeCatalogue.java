package pe.minka.practices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pe.minka.shared.Recent;

/**
 * Finds published practices: by words, by what they are about, and by where they come from. What somebody has just found
 * others find again without another search, as long as nothing has been published since.
 */
@Service
public class PracticeCatalogue {

    private static final int MOST = 500;

    /** Practices lapse as time goes by. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final CatalogueFinder finder;
    private final Corrections corrections;
    private final PracticeStamps stamps;
    private final Clock clock;
    private final Recent<Question, Answer> recent = new Recent<>(MOST);

    PracticeCatalogue(CatalogueFinder finder, Corrections corrections, PracticeStamps stamps, Clock clock) {
        this.finder = finder;
        this.corrections = corrections;
        this.stamps = stamps;
        this.clock = clock;
    }

    private record Question(PracticeSearch search, int from, int size) {}

    private record Answer(long stamp, Instant at, FoundPractices found) {}

    /** So many from a position on, which counts from 0, and what the filters would leave. */
    public FoundPractices search(PracticeSearch search, int from, int size) {
        var question = new Question(search, from, size);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return find(question);
        }
        long stamp = stamps.catalogue();
        var now = clock.instant();
        return recent.find(question)
                .filter(answer ->
                        answer.stamp() == stamp && answer.at().plus(LONGEST).isAfter(now))
                .map(Answer::found)
                .orElseGet(() -> {
                    var found = find(question);
                    recent.keep(question, new Answer(stamp, now, found));
                    return found;
                });
    }

    private FoundPractices find(Question question) {
        var search = question.search();
        var found = finder.find(search, question.from(), question.size());
        boolean asTyped = search.text().isEmpty() || (found.total() > 0 && !found.loose());
        return asTyped ? found : found.meaning(meant(search.text()));
    }

    private Optional<String> meant(String text) {
        return corrections.of(text).stream().filter(finder::isFound).findFirst();
    }

    /** All that a search finds, in its order, one after the other. */
    public void each(PracticeSearch search, Consumer<PracticeRow> reader) {
        finder.each(search, reader);
    }
}
