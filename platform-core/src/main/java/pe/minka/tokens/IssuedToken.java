package pe.minka.tokens;

/** The one moment in which a token can be read. */
public record IssuedToken(PersonalTokenId id, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + id.value() + "]";
    }
}
