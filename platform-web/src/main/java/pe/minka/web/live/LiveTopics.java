package pe.minka.web.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.Topic;

/** The topics of all features. */
@Component
class LiveTopics {

    private final Map<String, LiveTopic> byKind;

    LiveTopics(List<LiveTopic> topics) {
        this.byKind = topics.stream().collect(Collectors.toUnmodifiableMap(LiveTopic::kind, Function.identity()));
    }

    boolean mayRead(Access reader, Topic topic) {
        var shown = byKind.get(topic.kind());
        return shown != null && shown.mayRead(reader, topic.id());
    }

    /** Of a kind nobody shows any more there is nothing to see. */
    Optional<String> render(StreamEvent event) {
        return Optional.ofNullable(byKind.get(event.topic().kind())).flatMap(shown -> shown.render(event));
    }

    boolean changesReaders(StreamEvent event) {
        var shown = byKind.get(event.topic().kind());
        return shown != null && shown.changesReaders(event);
    }

    boolean showsPresence(Topic topic) {
        var shown = byKind.get(topic.kind());
        return shown != null && shown.showsPresence();
    }
}
