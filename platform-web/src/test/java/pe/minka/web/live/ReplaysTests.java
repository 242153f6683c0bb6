package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pe.minka.streams.Missed;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Topic;
import tools.jackson.databind.json.JsonMapper;

class ReplaysTests {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    private final TestBoard board = new TestBoard();
    private final Topic topic = TestBoard.topic();
    private final Replays replays = new Replays(
            mock(StreamLog.class),
            new LiveTopics(List.of(board)),
            new Wording(JsonMapper.shared()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private final List<UUID> subjects =
            LongStream.rangeClosed(0, 12).mapToObj(n -> UUID.randomUUID()).toList();

    private StreamEvent event(long serial, UUID subject) {
        return new StreamEvent(topic, serial, "posted", subject, NOW);
    }

    private StreamEvent event(long serial) {
        return event(serial, subjects.get((int) serial));
    }

    private List<Frame> replay(List<StreamEvent> events) {
        return replays.replay(topic, new Missed(events.getLast().serial(), events, false))
                .toList();
    }

    private List<StreamEvent> upTo(long last) {
        return LongStream.rangeClosed(1, last).mapToObj(this::event).toList();
    }

    @Test
    void whatWasMadeForOneIsThereForWhoComesBackAfterMoreHappened() {
        replay(upTo(10));
        assertThat(board.rendered()).isEqualTo(10);

        assertThat(replay(upTo(12))).hasSize(12);
        assertThat(board.rendered()).isEqualTo(12);
        replay(upTo(12).subList(4, 12));
        assertThat(board.rendered()).isEqualTo(12);
    }

    @Test
    void whatWasTouchedSinceIsMadeAnew() {
        replay(upTo(3));
        board.hide(subjects.get(2));

        var frames = replay(List.of(event(1), event(2), event(3), event(4, subjects.get(2))));

        assertThat(frames).extracting(Frame::gone).containsExactly(null, true, null, true);
    }

    @Test
    void whenSomethingHappensToTheTopicItselfEverythingIsMadeAnew() {
        replay(upTo(3));
        subjects.forEach(board::hide);

        var frames = replay(List.of(event(2), event(3), event(4, topic.id())));

        assertThat(frames.subList(0, 2)).extracting(Frame::gone).containsExactly(true, true);
    }
}
