package pe.minka.practices;

import java.time.Instant;

/** A published practice as a row of a table to take along. */
public record PracticeRow(PracticeCard card, Instant inForceUntil) {}
