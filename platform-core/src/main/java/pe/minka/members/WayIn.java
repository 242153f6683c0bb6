package pe.minka.members;

/**
 * Something besides the password that lets whoever has it act as a member (otra entrada). Every module that keeps such
 * a thing counts it here, and takes all of it back when the member wants only the new password to open.
 */
public interface WayIn {

    enum Kind {
        PASSKEY,
        TOKEN,
        IDENTITY
    }

    Kind kind();

    /** How many open the account today. */
    int count(MemberId member);

    /** In the transaction of the new password, written down and told as if each had been taken back alone. */
    void takeBack(Access owner);
}
