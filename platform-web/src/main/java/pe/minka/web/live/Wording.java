package pe.minka.web.live;

import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.streams.Topic;
import tools.jackson.databind.json.JsonMapper;

/** What the server says on a socket, as JSON. */
@Component
class Wording {

    private final JsonMapper json;

    Wording(JsonMapper json) {
        this.json = json;
    }

    Telling of(Frame frame) {
        String whole = json.writeValueAsString(frame);
        var lean = frame.lean();
        return new Telling(frame.serial(), whole, lean.equals(frame) ? whole : json.writeValueAsString(lean));
    }

    /** From here on what happens is told as it happens. */
    String subscribed(Topic topic, long serial) {
        return say(Map.of("subscribed", topic.toString(), "serial", serial));
    }

    /** The page is to be read anew. */
    String snapshot(Topic topic, long serial) {
        return say(Map.of("snapshot", topic.toString(), "serial", serial));
    }

    /** There is no such thing, or not for this member. */
    String refused(String topic) {
        return say(Map.of("refused", topic));
    }

    /** What was asked for is to be asked again after so many seconds. */
    String throttled(long seconds) {
        return say(Map.of("throttled", seconds));
    }

    String heartbeat(Map<String, Long> serials) {
        return say(Map.of("heartbeat", serials));
    }

    String presence(Topic topic, int people) {
        return say(Map.of("presence", Map.of(topic.toString(), people)));
    }

    private String say(Object what) {
        return json.writeValueAsString(what);
    }
}
