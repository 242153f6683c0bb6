package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Scripts.Name;

/** Writes entries to the boards in Redis. Every call fails when Redis is away. */
@Component
class Boards {

    private static final Logger LOG = LoggerFactory.getLogger(Boards.class);

    /** So many at a time that nobody else waits long. */
    private static final int PORTION = 50;

    private static final String ALL = "";

    private final Scripts scripts;
    private final RankingFigures figures;

    Boards(Scripts scripts, RankingFigures figures) {
        this.scripts = scripts;
        this.figures = figures;
    }

    /** Whether each of them was news; empty when there are no boards. */
    Optional<List<Boolean>> put(List<Entry> entries) {
        return put(ALL, entries);
    }

    /** Into the boards that are being built alone; false when somebody else builds them by now. */
    boolean put(Generation generation, List<Entry> entries) {
        return put(generation.name(), entries).isPresent();
    }

    private Optional<List<Boolean>> put(String generation, List<Entry> entries) {
        List<Boolean> news = new ArrayList<>(entries.size());
        int wrong = 0;
        for (int start = 0; start < entries.size(); start += PORTION) {
            List<byte[]> words = new ArrayList<>();
            words.add(Entry.word(generation));
            entries.subList(start, Math.min(entries.size(), start + PORTION)).forEach(entry -> entry.writeTo(words));
            if (!(scripts.run(Name.PUT, words) instanceof List<?> answers)) {
                return Optional.empty();
            }
            ((List<?>) answers.get(0)).forEach(answer -> news.add(answer.equals(1L)));
            wrong += ((Long) answers.get(1)).intValue();
        }
        if (wrong > 0) {
            figures.differing(wrong);
            LOG.warn("the ranking in Redis was wrong in {} places, which were put right", wrong);
        }
        return Optional.of(news);
    }
}
