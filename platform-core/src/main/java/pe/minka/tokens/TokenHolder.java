package pe.minka.tokens;

import java.util.Set;
import pe.minka.members.MemberId;

/** For whom a program acts, and how far. */
public record TokenHolder(PersonalTokenId token, MemberId member, Set<TokenScope> scopes) {

    public TokenHolder {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(TokenScope scope) {
        return scopes.contains(scope);
    }
}
