package pe.minka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;
import pe.minka.MovableClock;

@CoreTest
class StreamsTests {

    private static final int WRITERS = 8;
    private static final int EACH = 50;

    @Autowired
    private Streams streams;

    @Autowired
    private StreamLog log;

    @Autowired
    private Heard heard;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Topic topic = new Topic("test-topic", UUID.randomUUID());

    private long append() {
        return append(topic);
    }

    private long append(Topic where) {
        return transaction.execute(status -> streams.append(where, "posted", UUID.randomUUID()));
    }

    private static List<Long> serials(List<StreamEvent> events) {
        return events.stream().map(StreamEvent::serial).toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void eightWhoWriteAtOnceAndOftenFailLeaveNoGapAndNoDouble() throws Exception {
        var given = new ConcurrentLinkedQueue<Long>();
        List<Callable<Void>> writers = IntStream.range(0, WRITERS)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int i = 0; i < EACH; i++) {
                        boolean fails = (i + writer) % 3 == 0;
                        long serial = transaction.execute(status -> {
                            if (fails) {
                                status.setRollbackOnly();
                            }
                            return streams.append(topic, "posted", UUID.randomUUID());
                        });
                        if (!fails) {
                            given.add(serial);
                        }
                    }
                    return null;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(given.stream().sorted()).isEqualTo(upTo(given.size()));
        assertThat(serials(log.since(topic, 0).events())).isEqualTo(upTo(given.size()));
        assertThat(serials(heard.of(topic)))
                .as("told after the commit, each once")
                .isEqualTo(upTo(given.size()));
    }

    @Test
    void whoReadsWhileOthersWriteNeverSeesALaterOneBeforeAnEarlierOne() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> writers = IntStream.range(0, 4)
                    .mapToObj(writer -> threads.submit(() -> {
                        IntStream.range(0, EACH).forEach(i -> append());
                        return true;
                    }))
                    .toList();
            List<Long> seen = new ArrayList<>();
            while (seen.size() < 4 * EACH) {
                seen.addAll(serials(log.since(topic, seen.size()).events()));
            }
            for (var writer : writers) {
                writer.get();
            }
            assertThat(seen).isEqualTo(upTo(4 * EACH));
        }
    }

    @Test
    void twoWhoTouchTheSameTopicsInAnotherOrderDoNotWaitForEachOther() throws Exception {
        var one = new Topic("test-topic", UUID.randomUUID());
        var other = new Topic("test-topic", UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var forth = threads.submit(() -> appendOften(one, other));
            var back = threads.submit(() -> appendOften(other, one));
            forth.get();
            back.get();
        }

        assertThat(log.last(List.of(one, other))).containsEntry(one, 4L * EACH).containsEntry(other, 4L * EACH);
    }

    private boolean appendOften(Topic first, Topic second) {
        for (int i = 0; i < EACH; i++) {
            transaction.executeWithoutResult(status -> {
                streams.appendAtEnd(new StreamChange(first, "posted", UUID.randomUUID()));
                streams.appendAtEnd(new StreamChange(second, "posted", UUID.randomUUID()));
            });
            transaction.execute(status -> streams.append(List.of(
                    new StreamChange(first, "posted", UUID.randomUUID()),
                    new StreamChange(second, "posted", UUID.randomUUID()))));
        }
        return true;
    }

    @Test
    void whatIsNotedTwiceInATransactionIsAppendedOnceAndNothingOfOneThatFails() {
        var change = new StreamChange(topic, "read", UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            streams.appendAtEnd(change);
            streams.appendAtEnd(change);
        });
        transaction.executeWithoutResult(status -> {
            streams.appendAtEnd(change);
            status.setRollbackOnly();
        });

        assertThat(log.last(topic)).isEqualTo(1);
        assertThat(heard.of(topic)).hasSize(1);
    }

    @Test
    void whatIsAppendedBelongsToAChange() {
        assertThatThrownBy(() -> streams.append(topic, "posted", UUID.randomUUID()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whoWasAwayGetsWhatTheyMissedInItsOrder() {
        IntStream.range(0, 5).forEach(i -> append());

        assertThat(log.since(topic, 2))
                .extracting(Missed::last, Missed::snapshot)
                .containsExactly(5L, false);
        assertThat(serials(log.since(topic, 2).events())).containsExactly(3L, 4L, 5L);
        assertThat(log.since(topic, 5)).isEqualTo(new Missed(5, List.of(), false));
    }

    @Test
    void whereNothingHasHappenedNothingWasMissed() {
        assertThat(log.since(topic, 0)).isEqualTo(new Missed(0, List.of(), false));
        assertThat(log.last(topic)).isZero();
    }

    @Test
    void tooMuchIsToldAsASnapshot() {
        IntStream.range(0, 4).forEach(i -> append());

        assertThat(log.since(topic, 1, 3).snapshot()).isFalse();
        assertThat(log.since(topic, 0, 3)).isEqualTo(new Missed(4, List.of(), true));
    }

    /** After a backup was restored. */
    @Test
    void whoKnowsMoreThanThereIsReadsThePageAnew() {
        append();

        assertThat(log.since(topic, 7)).isEqualTo(new Missed(1, List.of(), true));
    }

    @Test
    void whatIsThrownAwayIsToldAsASnapshotAndTheCounterGoesOn() {
        var clock = new MovableClock();
        append();
        append();
        clock.advance(StreamUpkeep.KEPT.plus(Duration.ofHours(1)));
        new StreamUpkeep(jdbc, clock).purge();
        append();

        assertThat(log.since(topic, 0)).isEqualTo(new Missed(3, List.of(), true));
        assertThat(log.since(topic, 1).snapshot()).isTrue();
        assertThat(serials(log.since(topic, 2).events())).containsExactly(3L);
    }

    @Test
    void ofATopicOnWhichMuchHappensOnlyTheLastIsKept() {
        int more = StreamUpkeep.KEPT_OF_A_TOPIC + 5;
        transaction.executeWithoutResult(
                status -> IntStream.range(0, more).forEach(i -> streams.append(topic, "posted", UUID.randomUUID())));
        new StreamUpkeep(jdbc, new MovableClock()).purge();

        assertThat(jdbc.sql("select count(*), min(serial) as first from stream_event where topic = :topic")
                        .param("topic", topic.toString())
                        .query((row, number) -> List.of(row.getLong("count"), row.getLong("first")))
                        .single())
                .containsExactly((long) StreamUpkeep.KEPT_OF_A_TOPIC, 6L);
        assertThat(log.since(topic, more - 1_000L).events()).hasSize(1_000);
    }

    @Test
    void theApplicationCannotChangeWhatHappenedNorStartACounterAgain() {
        assertThatThrownBy(() -> jdbc.sql("update stream_event set kind = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from stream").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
