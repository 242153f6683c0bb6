package pe.minka.tokens;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token as its member sees it afterwards: everything but the token. */
public record TokenView(
        PersonalTokenId id,
        String name,
        String ending,
        Set<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public TokenView {
        scopes = Set.copyOf(scopes);
    }
}
