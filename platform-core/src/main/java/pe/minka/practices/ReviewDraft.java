package pe.minka.practices;

import java.time.Instant;
import pe.minka.practices.route.ReviewNotes;

/**
 * A review somebody has begun (borrador de revisión).
 *
 * @param version the one that was read
 * @param revision how often it has been saved
 */
public record ReviewDraft(ReviewNotes notes, int version, int revision, Instant savedAt) {}
