package pe.minka.gamification.ranking;

import java.nio.ByteBuffer;
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
                    ? Optional.of(answers.stream()
                            .map(one -> new Reading((byte[]) one).stretch())
                            .toList())
                    : Optional.empty();
        } catch (RedisAway e) {
            circuit.open(e);
            return Optional.empty();
        }
    }

    /** Takes an answer apart: members have a fixed length, whatever else is there are digits up to the next bar. */
    private static final class Reading {

        private static final int MEMBER = 16;

        private final ByteBuffer answer;

        Reading(byte[] answer) {
            this.answer = ByteBuffer.wrap(answer);
        }

        Stretch stretch() {
            long total = number();
            long changed = number();
            long from = number();
            long rank = number() + 1;
            List<Place> places = new ArrayList<>(answer.remaining() / MEMBER);
            while (answer.remaining() > MEMBER) {
                var id = new UUID(answer.getLong(), answer.getLong());
                answer.get();
                int points = (int) -number();
                if (!places.isEmpty() && places.getLast().points() != points) {
                    rank = from + places.size() + 1;
                }
                places.add(new Place(id, points, rank));
            }
            return new Stretch(places, from, total, changed == 0 ? null : moment(changed));
        }

        private long number() {
            long number = 0;
            boolean below = false;
            while (answer.hasRemaining()) {
                byte digit = answer.get();
                if (digit == '|') {
                    break;
                }
                if (digit == '-') {
                    below = true;
                } else {
                    number = number * 10 + (digit - '0');
                }
            }
            return below ? -number : number;
        }

        private static Instant moment(long micros) {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        }
    }
}
