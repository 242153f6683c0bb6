package pe.minka.web.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.live.Frame;
import pe.minka.web.live.LiveReading;
import pe.minka.web.security.Me;

/** What happens on a topic, for programs and pages that have no socket. */
@RestController
class StreamsController {

    private final LiveReading reading;

    StreamsController(LiveReading reading) {
        this.reading = reading;
    }

    @GetMapping("/api/v1/streams/{topic}")
    StreamJson readStream(
            @Me Access me,
            @PathVariable String topic,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "true") boolean html) {
        var page = reading.since(me, topic, since);
        List<StreamEventJson> events = page.events().stream()
                .map(frame -> event(html ? frame : frame.lean()))
                .toList();
        return new StreamJson(page.topic().toString(), page.serial(), page.snapshot(), events);
    }

    private static StreamEventJson event(Frame frame) {
        return new StreamEventJson(frame.serial(), frame.kind(), frame.subject(), frame.html(), frame.gone() != null);
    }
}
