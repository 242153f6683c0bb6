package pe.minka.gamification.credentials;

/** What is found of something shown as a credential (veredicto). */
public sealed interface Verdict {

    /** It is ours, word for word, and counts. */
    record Genuine(CredentialView credential, Holder holder) implements Verdict {}

    /** It is ours, word for word, and was taken back. */
    record Revoked(CredentialView credential, Holder holder) implements Verdict {}

    /** Our key signed it when others may have had it; the insignia it names was taken back, as we ourselves know. */
    record Distrusted(CredentialView credential) implements Verdict {}

    /** It proves nothing. */
    record Refused(Fault fault) implements Verdict {}

    /** Whether it was made out to the address somebody gave. */
    enum Holder {
        NOT_ASKED,
        SAME,
        OTHER
    }

    /** Why something proves nothing. */
    enum Fault {
        /** It is no credential, or cannot be read. */
        UNREADABLE,
        /** It begins as a credential and cannot be read to its end: cut off, or damaged on its way. */
        INCOMPLETE,
        /** It has no signature at all. */
        UNSIGNED,
        /** Somebody else signed it, whatever key they sent along. */
        FOREIGN,
        /** It is not what our key has signed. */
        ALTERED,
        /** Our key signed it when others may have had it. */
        COMPROMISED,
        /** Our key signed it, but it says what our credentials do not. */
        UNEXPECTED,
        /** Our key signed it, and we know nothing of such an award. */
        UNKNOWN
    }
}
