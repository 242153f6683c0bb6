package pe.minka.gamification.points;

import java.time.Instant;
import java.util.UUID;
import pe.minka.members.MemberId;

/** Who decided, and when, that a season was counted anew; the report has this number. */
public record Recalculated(UUID id, MemberId by, Instant at) {}
