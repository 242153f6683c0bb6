package pe.minka.members;

import pe.minka.shared.RuleViolation;

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
    ERASED;

    /** Nobody has shown that the mail address is theirs, or who did was turned down: it may all begin again. */
    boolean isUnsettled() {
        return this == UNVERIFIED || this == REJECTED;
    }

    void requireUnsettled() {
        if (!isUnsettled()) {
            throw new RuleViolation("members.notUnverified");
        }
    }

    void require(MemberStatus expected, String code) {
        if (this != expected) {
            throw new RuleViolation(code);
        }
    }
}
