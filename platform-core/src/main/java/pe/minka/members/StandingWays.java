package pe.minka.members;

/** How much besides the password opens an account today; a known device opens nothing, but spares its owner waiting. */
public record StandingWays(int passkeys, int tokens, int identities, int devices) {

    public boolean areSome() {
        return passkeys + tokens + identities > 0;
    }
}
