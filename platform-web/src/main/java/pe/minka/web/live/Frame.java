package pe.minka.web.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.streams.StreamEvent;

/**
 * An event as it is sent.
 *
 * @param html what is to be seen of it; maybe none for whoever saves data, and none where it is gone
 * @param gone true where there is nothing to be seen any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"topic", "serial", "kind", "subject", "html", "gone"})
public record Frame(
        String topic,
        long serial,
        String kind,
        UUID subject,
        @Nullable String html,
        @Nullable Boolean gone) {

    /** As much as saving it would save nothing. */
    static final int SHORT = 200;

    static Frame of(StreamEvent event, @Nullable String html) {
        return new Frame(
                event.topic().toString(),
                event.serial(),
                event.kind(),
                event.subject(),
                html,
                html == null ? Boolean.TRUE : null);
    }

    /** The same for whoever saves data: what is longer than a line they ask for when they want to see it. */
    public Frame lean() {
        return html == null || html.length() <= SHORT ? this : new Frame(topic, serial, kind, subject, null, gone);
    }
}
