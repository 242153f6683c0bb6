package pe.minka.tokens;

import pe.minka.members.MemberId;

/** A token that was made here once, whatever it opens today. */
public record KnownToken(PersonalTokenId token, MemberId member, State state) {

    /** What became of it. */
    public enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }
}
