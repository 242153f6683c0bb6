package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Topic;
import tools.jackson.databind.json.JsonMapper;

class RoomTests {

    private static final Topic TOPIC = new Topic("card", UUID.randomUUID());

    private final Wording wording = new Wording(JsonMapper.builder().build());
    private final Room room = new Room(TOPIC);

    private static StreamEvent event(long serial) {
        return new StreamEvent(TOPIC, serial, "posted", UUID.randomUUID(), Instant.EPOCH);
    }

    /** What was told, by serial; everything runs at once where it is called. */
    private static final class Reader {

        private final SpokenLine line = new SpokenLine();
        private final LiveSocket socket = new LiveSocket(line, Watching.somebody(), Runnable::run);

        List<String> heard() {
            return line.said();
        }

        List<Long> serials() {
            return line.said().stream()
                    .filter(text -> text.matches("\\d+"))
                    .map(Long::valueOf)
                    .toList();
        }
    }

    private Reader enter(long last) {
        var reader = new Reader();
        room.enter(reader.socket);
        assertThat(room.settle(reader.socket, last, wording)).isTrue();
        return reader;
    }

    private static Telling telling(long serial) {
        return new Telling(serial, Long.toString(serial), "");
    }

    private void hear(long... serials) {
        LongStream.of(serials).forEach(serial -> {
            room.hear(event(serial));
            tellAll();
        });
    }

    private void tellAll() {
        if (room.begin()) {
            for (var next = room.next(); next != null; next = room.next()) {
                room.tell(telling(next.serial()));
            }
        }
    }

    @Test
    void whatComesInAnotherOrderOrTwiceIsToldOnceAndInOrder() {
        var reader = enter(0);

        hear(2, 1, 1, 3, 2, 5);
        assertThat(reader.serials()).containsExactly(1L, 2L, 3L);
        assertThat(room.gap()).isEqualTo(3);
        assertThat(room.gap()).as("said once").isEqualTo(Room.UNKNOWN);

        hear(4);
        assertThat(reader.serials()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(room.gap()).isEqualTo(Room.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoeverComesWheneverAndFromWhereverGetsEverythingOnce(long seed) {
        var random = new Random(seed);
        int last = 200;
        List<Long> all = new ArrayList<>(LongStream.rangeClosed(1, last).boxed().toList());
        all.addAll(all.subList(50, 150));
        Collections.shuffle(all, random);
        List<Reader> readers = new ArrayList<>();
        List<Long> from = new ArrayList<>();
        enter(0);

        for (long serial : all) {
            if (random.nextInt(20) == 0) {
                // somebody reads the log as far as it is told, while more is told
                var reader = new Reader();
                room.enter(reader.socket);
                long known = room.told();
                hear(serial);
                assertThat(room.settle(reader.socket, known, wording)).isTrue();
                readers.add(reader);
                from.add(known);
            } else {
                hear(serial);
            }
        }

        assertThat(readers).isNotEmpty();
        IntStream.range(0, readers.size())
                .forEach(i -> assertThat(readers.get(i).serials())
                        .isEqualTo(LongStream.rangeClosed(from.get(i) + 1, last)
                                .boxed()
                                .toList()));
    }

    @Test
    void whoKnowsMoreThanIsToldHereYetHearsNothingTwice() {
        enter(3);
        var ahead = enter(5);

        hear(4, 5, 6);

        assertThat(ahead.serials()).containsExactly(6L);
    }

    @Test
    void nothingIsToldBeforeSomebodyHasSaidUpToWhereItIsKnown() {
        var reader = new Reader();
        room.enter(reader.socket);
        hear(7, 8);
        assertThat(reader.heard()).isEmpty();

        assertThat(room.settle(reader.socket, 7, wording)).isTrue();
        tellAll();

        assertThat(reader.serials()).containsExactly(8L);
    }

    @Test
    void whatCouldNotBeToldStaysTheNext() {
        var reader = enter(0);
        room.hear(event(1));
        assertThat(room.begin()).isTrue();
        assertThat(room.next()).isNotNull();
        room.giveUp();
        assertThat(reader.serials()).isEmpty();

        hear(2);

        assertThat(reader.serials()).containsExactly(1L, 2L);
    }

    @Test
    void tooMuchIsLeaptOverAndEverybodyReadsThePageAnew() {
        var reader = enter(0);
        hear(1);

        room.jump(5_000, wording);
        hear(2, 3, 5_001);

        assertThat(reader.heard()).anyMatch(text -> text.contains("\"snapshot\"") && text.contains("5000"));
        assertThat(reader.serials()).containsExactly(1L, 5_001L);
    }

    @Test
    void whoCatchesUpWhileMuchIsLeaptOverReadsOn() {
        enter(0);
        var late = new Reader();
        room.enter(late.socket);
        room.jump(2_000, wording);

        assertThat(room.settle(late.socket, 10, wording)).isFalse();
        assertThat(room.settle(late.socket, 2_000, wording)).isTrue();
        hear(2_001);

        assertThat(late.serials()).containsExactly(2_001L);
    }

    @Test
    void whoCatchesUpTooSlowlyReadsOn() {
        enter(0);
        var late = new Reader();
        room.enter(late.socket);
        int many = StreamLog.REPLAYED + 1;
        hear(LongStream.rangeClosed(1, many).toArray());

        assertThat(room.settle(late.socket, 0, wording)).isFalse();
        assertThat(room.settle(late.socket, many, wording)).isTrue();
        hear(many + 1);

        assertThat(late.serials()).containsExactly((long) many + 1);
    }

    @Test
    void whoeverAsksAgainBecauseOfAGapGetsTheRestOnce() {
        var reader = enter(0);
        hear(1, 2);

        room.enter(reader.socket);
        hear(3);
        assertThat(room.settle(reader.socket, 2, wording)).isTrue();
        hear(4);

        assertThat(reader.serials()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void ofWhomSeveralWindowsLookThereIsOne() {
        var one = new Reader();
        var twin = new LiveSocket(new SpokenLine(), one.socket.pass(), Runnable::run);
        room.enter(one.socket);
        room.enter(twin);
        room.enter(new Reader().socket);

        assertThat(room.people()).isEqualTo(2);
        assertThat(room.leave(twin)).isTrue();
    }
}
