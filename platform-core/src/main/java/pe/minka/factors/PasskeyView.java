package pe.minka.factors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its member sees it. Backed up: it is on every device of theirs, not only on one. Opens: it is enough to
 * come in; otherwise it is a second step only.
 */
public record PasskeyView(
        PasskeyId id,
        String name,
        boolean backedUp,
        boolean opens,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
