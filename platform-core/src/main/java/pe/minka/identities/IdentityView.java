package pe.minka.identities;

import java.time.Instant;

/** An account elsewhere that a member comes in with, as the member sees it. */
public record IdentityView(IdentityId id, String provider, String mail, Instant linkedAt, Instant lastUsedAt) {}
