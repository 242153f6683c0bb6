package pe.minka.walls;

import java.time.Instant;

/**
 * What a note of an accompaniment said before, for who moderates.
 *
 * @param removed it was taken away since
 */
public record PastNote(String text, Instant until, boolean removed) {}
