package pe.minka.members;

/** Where a person stands between enrolling and leaving. */
public enum MemberStatus {
    /** Enrolled, but has not yet followed the link in the mail. */
    UNVERIFIED,
    /** Waits for the decision of an administrator. */
    PENDING,
    /** Was invited and has not answered. */
    INVITED,
    ACTIVE,
    REJECTED,
    DISABLED,
    ERASED
}
