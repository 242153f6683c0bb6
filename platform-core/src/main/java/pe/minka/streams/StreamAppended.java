package pe.minka.streams;

/**
 * A line was appended; to be heard after the commit. Nobody needs to be told twice: whoever misses it finds the line in
 * the log.
 */
public record StreamAppended(StreamEvent event) {}
