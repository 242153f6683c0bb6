package pe.minka.factors;

/** What an app needs to make codes: the key to type, and the address that a picture carries to its camera. */
public record AuthenticatorSetup(String key, String address) {

    private static final int GROUP = 4;

    /** As it is typed: in groups of four. */
    public String groupedKey() {
        return key.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "AuthenticatorSetup[…]";
    }
}
