package pe.minka.gamification.seasons;

import java.time.Instant;
import pe.minka.members.MemberId;

/**
 * How a season was closed.
 *
 * @param genuine whether what is kept of it is what was signed
 */
public record ClosingView(int people, String hash, MemberId closedBy, Instant closedAt, boolean genuine) {}
