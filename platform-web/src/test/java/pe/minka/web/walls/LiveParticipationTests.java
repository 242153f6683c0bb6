package pe.minka.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import pe.minka.walls.CardId;
import pe.minka.walls.Participation;

class LiveParticipationTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final InstantSource ticking = now::get;
    private final Clock clock = ticking.withZone(ZoneOffset.UTC);
    private final AtomicInteger counted = new AtomicInteger();

    private void pass(Duration time) {
        now.getAndUpdate(before -> before.plus(time));
    }

    @Test
    void whatLastsLongIsCountedSeldomAndEachBoardApart() {
        var participation = new LiveParticipation(
                card -> {
                    pass(Duration.ofMillis(20));
                    return new Participation(counted.incrementAndGet(), 1);
                },
                clock);
        var board = CardId.next();

        assertThat(participation.of(board).people()).isEqualTo(1);
        pass(Duration.ofMillis(900));
        assertThat(participation.of(board).people()).isEqualTo(1);
        assertThat(participation.of(CardId.next()).people()).isEqualTo(2);
        pass(Duration.ofMillis(100));
        assertThat(participation.of(board).people()).isEqualTo(3);
    }

    @Test
    void whatIsCountedInNoTimeIsCountedEachTime() {
        var participation = new LiveParticipation(card -> new Participation(counted.incrementAndGet(), 1), clock);
        var board = CardId.next();

        assertThat(participation.of(board).people()).isEqualTo(1);
        assertThat(participation.of(board).people()).isEqualTo(2);
    }
}
