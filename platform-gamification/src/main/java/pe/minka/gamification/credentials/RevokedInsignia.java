package pe.minka.gamification.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An insignia somebody had, and why they have it no more.
 *
 * @param reason none where nobody took it back, but what it asks for is no more
 * @param taken whether they had taken it along, and so whether it has a public page
 */
public record RevokedInsignia(
        BadgeFacts badge, Instant at, @Nullable String reason, boolean taken) {}
