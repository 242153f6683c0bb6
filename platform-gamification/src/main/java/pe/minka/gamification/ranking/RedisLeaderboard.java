package pe.minka.gamification.ranking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingCursor;
import pe.minka.gamification.ranking.Scripts.Name;

/** The boards in Redis, each question in one round trip; empty while Redis is away or has no boards. */
@Component
class RedisLeaderboard implements Leaderboard {

    private final Scripts scripts;
    private final Circuit circuit;

    RedisLeaderboard(Scripts scripts, Circuit circuit) {
        this.scripts = scripts;
        this.circuit = circuit;
    }

    @Override
    public Optional<Stretch> page(BoardKey board, @Nullable RankingCursor after, int size) {
        String top = after == null ? "" : String.valueOf(after.points());
        int shown = after == null ? 0 : after.shown();
        return ask(Name.PAGE, board.stamp(), top, shown, size, board.name()).map(List::getFirst);
    }

    @Override
    public Optional<Stretch> around(BoardKey board, UUID who, int reach) {
        return ask(Name.AROUND, board.stamp(), board.name(), Entry.member(who), reach)
                .map(List::getFirst);
    }

    @Override
    public Optional<List<Stretch>> leaders(List<BoardKey> boards, int size) {
        if (boards.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Object> words = new ArrayList<>(List.of(boards.getFirst().stamp(), "", 0, size));
        boards.forEach(board -> words.add(board.name()));
        return ask(Name.PAGE, words.toArray());
    }

    private Optional<List<Stretch>> ask(Name script, Object... words) {
        if (circuit.isOpen()) {
            return Optional.empty();
        }
        try {
            return scripts.run(script, words) instanceof List<?> answers
                    ? Optional.of(
                            answers.stream().map(one -> stretch((List<?>) one)).toList())
                    : Optional.empty();
        } catch (RedisAway e) {
            circuit.open(e);
            return Optional.empty();
        }
    }

    private static Stretch stretch(List<?> answer) {
        long total = (Long) answer.get(0);
        String changed = text(answer.get(1));
        long from = (Long) answer.get(2);
        long before = (Long) answer.get(3);
        var rows = (List<?>) answer.get(4);
        List<Place> places = new ArrayList<>(rows.size() / 2);
        long rank = before + 1;
        for (int i = 0; i < rows.size(); i += 2) {
            int points = -Integer.parseInt(text(rows.get(i + 1)));
            if (!places.isEmpty() && places.getLast().points() != points) {
                rank = from + places.size() + 1;
            }
            places.add(new Place(Entry.id((byte[]) rows.get(i)), points, rank));
        }
        return new Stretch(places, from, total, changed.isEmpty() ? null : moment(Long.parseLong(changed)));
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static String text(Object word) {
        return new String((byte[]) word, StandardCharsets.UTF_8);
    }
}
