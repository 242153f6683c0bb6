package pe.minka.gamification.ranking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.gamification.BuiltBoards;
import pe.minka.gamification.ranking.Scripts.Name;
import pe.minka.shared.Uuid7;

/** The sets of boards in Redis: the one that is read, one that may be being built, and what is left of older ones. */
@Component
class Generations {

    /** Who builds and has not been heard of for so long has died over it. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int BOARDS_AT_ONCE = 50;
    private static final int ROWS_AT_ONCE = 500;

    private final Scripts scripts;

    Generations(Scripts scripts) {
        this.scripts = scripts;
    }

    /** Empty while somebody else is building. */
    Optional<Generation> begin(long complete) {
        var generation = new Generation(Uuid7.next().toString());
        var begun = scripts.run(Name.BEGIN, generation.name(), complete, SILENCE.toSeconds());
        return Long.valueOf(1).equals(begun) ? Optional.of(generation) : Optional.empty();
    }

    /** Whether it is read from now on. */
    boolean swap(Generation generation) {
        return Long.valueOf(1).equals(scripts.run(Name.SWAP, generation.name()));
    }

    void clean() {
        Object left;
        do {
            left = scripts.run(Name.CLEAN, BOARDS_AT_ONCE);
        } while (Long.valueOf(1).equals(left));
    }

    /** Until which transaction the boards hold everything; empty when there are none. */
    OptionalLong complete() {
        return scripts.run(Name.STATE, "") instanceof byte[] known
                ? OptionalLong.of(Long.parseLong(text(known)))
                : OptionalLong.empty();
    }

    void completeUntil(long transaction) {
        scripts.run(Name.STATE, transaction);
    }

    BuiltBoards built() {
        var answer = (List<?>) scripts.run(Name.BUILT, SILENCE.toSeconds());
        if (answer == null) {
            throw new RedisAway("it does not tell when the boards were built");
        }
        String at = text((byte[]) answer.get(0));
        return new BuiltBoards(
                at.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(at)),
                Long.valueOf(1).equals(answer.get(1)));
    }

    /** The names of those boards that are read. */
    List<String> boards() {
        return scripts.run(Name.BOARDS, "") instanceof List<?> boards
                ? boards.stream().map(board -> text((byte[]) board)).toList()
                : List.of();
    }

    /** Who stands otherwise on the boards that are read than on those that were built. */
    Set<UUID> differences(Generation built) {
        Set<UUID> differing = new HashSet<>();
        if (scripts.run(Name.BOARDS, built.name()) instanceof List<?> boards) {
            boards.forEach(board -> compare(built, (byte[]) board, differing));
        }
        return differing;
    }

    private void compare(Generation built, byte[] board, Set<UUID> differing) {
        long length;
        long from = 0;
        do {
            var answer = (List<?>) scripts.run(Name.COMPARE, built.name(), board, from, ROWS_AT_ONCE);
            if (answer == null) {
                return;
            }
            length = (Long) answer.get(0);
            ((List<?>) answer.get(1)).forEach(member -> differing.add(Entry.id((byte[]) member)));
            from += ROWS_AT_ONCE;
        } while (from < length);
    }

    private static String text(byte[] word) {
        return new String(word, StandardCharsets.UTF_8);
    }
}
