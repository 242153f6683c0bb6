package pe.minka.streams;

import java.time.Instant;
import java.util.UUID;

/** A line of the log: what happened on a topic, under the number it has there. */
public record StreamEvent(Topic topic, long serial, String kind, UUID subject, Instant at) {}
