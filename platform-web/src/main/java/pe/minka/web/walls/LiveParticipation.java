package pe.minka.web.walls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pe.minka.shared.Recent;
import pe.minka.walls.BoardReading;
import pe.minka.walls.CardId;
import pe.minka.walls.Participation;

/**
 * How many take part on a board, for those who watch it. Counting lasts longer the more stands there, so that no more than
 * a fiftieth of the time is spent on it: until then the last count holds.
 */
@Component
class LiveParticipation {

    private static final int BOARDS = 500;
    private static final int REST = 49;

    private final Function<CardId, Participation> counting;
    private final Clock clock;
    private final Recent<CardId, Counted> recent = new Recent<>(BOARDS);

    @Autowired
    LiveParticipation(BoardReading boards, Clock clock) {
        this(boards::shownParticipation, clock);
    }

    LiveParticipation(Function<CardId, Participation> counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    private record Counted(Participation participation, Instant until) {}

    Participation of(CardId card) {
        var now = clock.instant();
        return recent.find(card)
                .filter(counted -> now.isBefore(counted.until()))
                .map(Counted::participation)
                .orElseGet(() -> count(card, now));
    }

    private Participation count(CardId card, Instant begun) {
        var participation = counting.apply(card);
        var done = clock.instant();
        recent.keep(
                card,
                new Counted(
                        participation, done.plus(Duration.between(begun, done).multipliedBy(REST))));
        return participation;
    }
}
