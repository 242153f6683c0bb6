package pe.minka.gamification.ranking;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingCursor;

/** The boards in Redis, each question in one round trip; empty while Redis is away or has no boards. */
@Component
class RedisLeaderboard implements Leaderboard {

    private final Ferry ferry;
    private final Circuit circuit;

    RedisLeaderboard(Ferry ferry, Circuit circuit) {
        this.ferry = ferry;
        this.circuit = circuit;
    }

    @Override
    public Optional<Stretch> page(BoardKey board, @Nullable RankingCursor after, int size) {
        return ask(List.of(Question.page(board, after, size))).map(List::getFirst);
    }

    @Override
    public Optional<Stretch> around(BoardKey board, UUID who, int reach) {
        return ask(List.of(Question.around(board, who, reach))).map(List::getFirst);
    }

    @Override
    public Optional<PageAndPlace> pageAndPlace(
            BoardKey board, @Nullable RankingCursor after, int size, UUID who, int reach) {
        return ask(List.of(Question.page(board, after, size), Question.around(board, who, reach)))
                .map(answers -> new PageAndPlace(answers.getFirst(), answers.getLast()));
    }

    /** Both are asked for, because one cannot know before: the first ones cost less than another trip. */
    @Override
    public Optional<Stretch> aroundOrFirst(BoardKey board, UUID who, int reach, int size) {
        return pageAndPlace(board, null, size, who, reach)
                .map(both -> both.place().places().isEmpty() ? both.page() : both.place());
    }

    @Override
    public Optional<List<Stretch>> leaders(List<BoardKey> boards, int size) {
        return boards.isEmpty()
                ? Optional.of(List.of())
                : ask(boards.stream()
                        .map(board -> Question.page(board, null, size))
                        .toList());
    }

    private Optional<List<Stretch>> ask(List<Question> questions) {
        if (circuit.isOpen()) {
            return Optional.empty();
        }
        try {
            return ferry.ask(questions)
                    .map(answers -> answers.stream()
                            .map(answer -> new Reading(answer).stretch())
                            .toList());
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
            var places = new Places(from, number(), answer.remaining() / MEMBER);
            while (answer.remaining() > MEMBER) {
                var id = new UUID(answer.getLong(), answer.getLong());
                answer.get();
                places.add(id, (int) -number());
            }
            return new Stretch(places.all(), from, total, changed == 0 ? null : moment(changed));
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
