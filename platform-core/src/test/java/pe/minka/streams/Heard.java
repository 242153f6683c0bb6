package pe.minka.streams;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what was appended, for tests. */
@Component
class Heard {

    private final Queue<StreamEvent> events = new ConcurrentLinkedQueue<>();

    @TransactionalEventListener
    void on(StreamAppended appended) {
        events.add(appended.event());
    }

    /** By serial: two who commit one after the other may say so in another order. */
    List<StreamEvent> of(Topic topic) {
        return events.stream()
                .filter(event -> event.topic().equals(topic))
                .sorted(Comparator.comparingLong(StreamEvent::serial))
                .toList();
    }
}
