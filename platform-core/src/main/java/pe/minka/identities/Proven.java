package pe.minka.identities;

import org.jspecify.annotations.Nullable;

/** Who somebody is, as the provider has shown; a mail address only if it says that it is theirs. */
record Proven(
        String issuer, String subject, @Nullable String mail, String givenNames, String surnames, boolean bothSteps) {

    @Override
    public String toString() {
        return "Proven[…]";
    }
}
