package pe.minka.notifications.mail;

import java.util.Locale;

/** Every mail the platform writes; its texts are in the bundle under its {@link #code()}. */
public enum MailKind {
    CONFIRM_ADDRESS(MailTopic.ACCOUNT),
    ALREADY_MEMBER(MailTopic.ACCOUNT),
    STILL_PENDING(MailTopic.ACCOUNT),
    STILL_DISABLED(MailTopic.ACCOUNT),
    STILL_REJECTED(MailTopic.ACCOUNT),
    WELCOME(MailTopic.ACCOUNT),
    REJECTED(MailTopic.ACCOUNT),
    DISABLED(MailTopic.ACCOUNT),
    ENABLED(MailTopic.ACCOUNT),
    INVITATION(MailTopic.ACCOUNT),
    SIGN_IN_LINK(MailTopic.ACCOUNT),
    PASSWORD_RESET(MailTopic.ACCOUNT),
    PASSWORD_CHANGED(MailTopic.ACCOUNT),
    SECOND_STEP_CHANGED(MailTopic.ACCOUNT),
    IDENTITY_LINKED(MailTopic.ACCOUNT),
    IDENTITY_REMOVED(MailTopic.ACCOUNT),
    ROLE_GRANTED(MailTopic.ACCOUNT),
    ROLE_REVOKED(MailTopic.ACCOUNT),
    APPROVAL_WAITS(MailTopic.APPROVALS),
    ROLE_CONFIRMATION_WAITS(MailTopic.ROLE_CONFIRMATIONS),
    MEMBER_ARRIVED(MailTopic.ARRIVALS),
    COLLEAGUE_JOINED(MailTopic.COLLEAGUES),
    PRACTICE_INVITED(MailTopic.INVITATIONS),
    EXPERT_INVITED(MailTopic.INVITATIONS),
    EXPERT_LINK(MailTopic.GUESTS),
    COMMENT_MENTIONED(MailTopic.MENTIONS),
    COMMENT_REPLIED(MailTopic.REPLIES),
    LESSON_PUBLISHED(MailTopic.LESSONS),
    LESSON_RETURNED(MailTopic.LESSONS),
    LESSON_UNPUBLISHED(MailTopic.LESSONS),
    STAGE_REQUESTED(MailTopic.REVIEWS),
    PRACTICE_ADVANCED(MailTopic.DECISIONS),
    PRACTICE_NOT_ADVANCED(MailTopic.DECISIONS),
    PRACTICE_STEPPED_BACK(MailTopic.DECISIONS),
    PRACTICE_LAPSING(MailTopic.VALIDITY),
    PRACTICE_LAPSED(MailTopic.VALIDITY),
    PRACTICE_ORPHANED(MailTopic.ORPHANS),
    PRACTICE_HANDED_OVER(MailTopic.HOLDING),
    PRACTICE_ENTRUSTED(MailTopic.HOLDING),
    POINTS_REVIEWED(MailTopic.RECOGNITION),
    POINTS_CORRECTED(MailTopic.RECOGNITION),
    BADGE_GIVEN(MailTopic.RECOGNITION),
    BADGE_REVOKED(MailTopic.RECOGNITION),
    BADGE_COPIES_WORTHLESS(MailTopic.RECOGNITION);

    private final MailTopic topic;

    MailKind(MailTopic topic) {
        this.topic = topic;
    }

    public MailTopic topic() {
        return topic;
    }

    /** Nobody has shown yet that the address is theirs: a name typed by a stranger is not repeated to it. */
    boolean knowsWhoReads() {
        return this != CONFIRM_ADDRESS;
    }

    /** It says to write to whoever administers, and so it leads to where it is read who that is. */
    boolean asksToWrite() {
        return switch (this) {
            case STILL_DISABLED,
                    DISABLED,
                    PASSWORD_CHANGED,
                    SECOND_STEP_CHANGED,
                    IDENTITY_LINKED,
                    IDENTITY_REMOVED,
                    ROLE_GRANTED,
                    BADGE_REVOKED -> true;
            default -> false;
        };
    }

    /** As the bundle names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
