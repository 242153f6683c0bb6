package pe.minka.web.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.streams.Missed;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Topic;

/**
 * Reads the log and makes HTML of it, from how things stand now. When a line that many hung on was cut they all come back
 * at once and ask for the same: it is made once for them, and few of them ask the database at a time, so that the pages
 * and those who are told what happens now have their share of it.
 */
@Component
class Replays {

    private static final int AT_ONCE = 4;
    private static final int KEPT = 2_000;
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final StreamLog streams;
    private final LiveTopics topics;
    private final Wording wording;
    private final Clock clock;
    private final Semaphore now = new Semaphore(AT_ONCE);
    private final Semaphore before = new Semaphore(AT_ONCE);

    private final Map<Seen, Made> made = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Made> eldest) {
            return size() > KEPT;
        }
    };

    Replays(StreamLog streams, LiveTopics topics, Wording wording, Clock clock) {
        this.streams = streams;
        this.topics = topics;
        this.wording = wording;
        this.clock = clock;
    }

    private record Seen(Topic topic, String kind, UUID subject) {}

    /** Something as it looked when the topic had come so far, or later. */
    private record Made(@Nullable String html, long last, Instant at) {}

    Missed since(Topic topic, long serial) {
        return inTurn(before, () -> streams.since(topic, serial));
    }

    Map<Topic, Long> last(Collection<Topic> asked) {
        return streams.last(asked);
    }

    long last(Topic topic) {
        return inTurn(before, () -> streams.last(topic));
    }

    /** What happens now, to everybody who watches. */
    Telling tell(StreamEvent event) {
        return wording.of(
                Frame.of(event, inTurn(now, () -> topics.render(event)).orElse(null)));
    }

    /**
     * What happened before, to somebody who missed it. What was made for others is theirs too, unless it was touched since,
     * or all of the topic was: on a busy one something happens between any two who come back.
     */
    Stream<Frame> replay(Topic topic, Missed missed) {
        Map<UUID, Long> touched = new HashMap<>();
        missed.events().forEach(event -> touched.put(event.subject(), event.serial()));
        long all = touched.getOrDefault(topic.id(), 0L);
        return missed.events().stream().map(event -> {
            long own = touched.getOrDefault(event.subject(), event.serial());
            return Frame.of(
                    event, look(event, Math.max(all, own), missed.last()).html());
        });
    }

    private Made look(StreamEvent event, long touched, long last) {
        var seen = new Seen(event.topic(), event.kind(), event.subject());
        var known = find(seen, touched);
        return known == null ? inTurn(before, () -> make(event, seen, touched, last)) : known;
    }

    /** Somebody may have made it while its turn came. */
    private Made make(StreamEvent event, Seen seen, long touched, long last) {
        var known = find(seen, touched);
        if (known == null) {
            known = new Made(topics.render(event).orElse(null), last, clock.instant());
            keep(seen, known);
        }
        return known;
    }

    private @Nullable Made find(Seen seen, long touched) {
        synchronized (made) {
            var known = made.get(seen);
            boolean holds = known != null
                    && known.last() >= touched
                    && known.at().plus(FRESH).isAfter(clock.instant());
            return holds ? known : null;
        }
    }

    private void keep(Seen seen, Made html) {
        synchronized (made) {
            made.put(seen, html);
        }
    }

    private static <T> T inTurn(Semaphore places, Supplier<T> question) {
        places.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            places.release();
        }
    }
}
