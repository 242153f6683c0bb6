package pe.minka.web.live;

import java.util.List;
import pe.minka.streams.Topic;

/** What somebody missed on a topic who asks now and then; a snapshot means that the page is to be read anew. */
public record LivePage(Topic topic, long serial, boolean snapshot, List<Frame> events) {

    public LivePage {
        events = List.copyOf(events);
    }
}
