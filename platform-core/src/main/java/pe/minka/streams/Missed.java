package pe.minka.streams;

import java.util.List;

/**
 * What somebody missed on a topic who knows it up to some serial. A snapshot means that it is too much, or no longer in
 * the log: then the page is to be read anew as of the last serial, and no events are told.
 */
public record Missed(long last, List<StreamEvent> events, boolean snapshot) {

    public Missed {
        events = List.copyOf(events);
    }
}
