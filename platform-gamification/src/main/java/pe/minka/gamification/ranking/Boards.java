package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Scripts.Name;

/** Writes entries to the boards in Redis. Every call fails when Redis is away. */
@Component
class Boards {

    /** So many at a time that nobody else waits long. */
    private static final int PORTION = 50;

    private static final String ALL = "";

    private final Scripts scripts;

    Boards(Scripts scripts) {
        this.scripts = scripts;
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
        for (int start = 0; start < entries.size(); start += PORTION) {
            List<byte[]> words = new ArrayList<>();
            words.add(Entry.word(generation));
            entries.subList(start, Math.min(entries.size(), start + PORTION)).forEach(entry -> entry.writeTo(words));
            if (!(scripts.run(Name.PUT, words) instanceof List<?> answers)) {
                return Optional.empty();
            }
            answers.forEach(answer -> news.add(answer.equals(1L)));
        }
        return Optional.of(news);
    }
}
