package pe.minka.identities;

import pe.minka.members.SignInResult;

/** What somebody's return from the provider is worth. */
public sealed interface Arrival {

    /** Come in. Both steps: the provider asked for a second one, and its word counts here. */
    record Inside(SignInResult.Entered entered, boolean bothSteps, String back) implements Arrival {}

    /** The account is not open, or not yet. */
    record Closed(SignInResult.NotActive account) implements Arrival {}

    /** Nobody here has the mail address that is theirs. */
    record Stranger(String mail, String givenNames, String surnames) implements Arrival {}

    record Refused(Problem problem) implements Arrival {}

    /** Why nobody comes in. */
    enum Problem {
        /** Not from this browser, too late, or for the second time. */
        GONE,
        /** They said no at the provider. */
        DECLINED,
        /** The provider does not answer. */
        AWAY,
        /** Its answer does not hold. */
        DISBELIEVED,
        /** It does not say that a mail address is theirs. */
        UNVERIFIED,
        /** The member with that mail address comes in with another account of the same provider. */
        TAKEN
    }
}
