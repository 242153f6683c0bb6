package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ranking.Scripts.Name;

/** Carries questions about boards to Redis, those of everybody who asks at the same moment at one go. */
@Component
class Ferry {

    /** So many that Redis is not held up by one crossing. */
    private static final int AT_ONCE = 32;

    /** While one crossing is answered, what was answered to the other is read. */
    private static final int BOATS = 2;

    private final Scripts scripts;
    private final Crossings<List<Question>, Optional<List<byte[]>>> crossings;

    Ferry(Scripts scripts) {
        this.scripts = scripts;
        this.crossings =
                new Crossings<>(BOATS, AT_ONCE, List::size, this::answers, RedisAway.class::isInstance, Ferry::retold);
    }

    /** An answer to each of them, or nothing where there are no boards. Fails when Redis is away. */
    Optional<List<byte[]>> ask(List<Question> questions) {
        return crossings.ask(questions);
    }

    private List<Optional<List<byte[]>>> answers(List<List<Question>> asked) {
        List<byte[]> words = new ArrayList<>();
        asked.forEach(questions -> questions.forEach(question -> words.addAll(question.words())));
        if (!(scripts.run(Name.READ, words) instanceof List<?> all)) {
            return asked.stream()
                    .map(questions -> Optional.<List<byte[]>>empty())
                    .toList();
        }
        List<Optional<List<byte[]>>> answers = new ArrayList<>(asked.size());
        int from = 0;
        for (var questions : asked) {
            int until = from + questions.size();
            answers.add(Optional.of(
                    all.subList(from, until).stream().map(byte[].class::cast).toList()));
            from = until;
        }
        return answers;
    }

    /** An error is of our own making: Redis is not given up for it, and no other board asked. */
    private static RuntimeException retold(RuntimeException failure) {
        return failure instanceof RedisAway ? new RedisAway(failure) : new IllegalStateException(failure);
    }
}
