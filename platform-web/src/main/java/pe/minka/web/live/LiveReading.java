package pe.minka.web.live;

import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.streams.Topic;

/** The same that is told on the sockets, for whoever has none and asks now and then. */
@Component
public class LiveReading {

    private final LiveTopics topics;
    private final Replays replays;

    LiveReading(LiveTopics topics, Replays replays) {
        this.topics = topics;
        this.replays = replays;
    }

    /** For whoever may not watch it there is no such topic. */
    public LivePage since(Access reader, String written, long serial) {
        var topic = Topic.of(written)
                .filter(asked -> topics.mayRead(reader, asked))
                .orElseThrow(() -> new NotFound("topic " + written));
        var missed = replays.since(topic, Math.max(0, serial));
        var events = replays.replay(topic, missed).toList();
        return new LivePage(topic, missed.last(), missed.snapshot(), events);
    }
}
