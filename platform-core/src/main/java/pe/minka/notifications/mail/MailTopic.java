package pe.minka.notifications.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The families of mails a member decides about. What concerns the security of an account is none of them. */
public enum MailTopic {
    APPROVALS(true),
    ROLE_CONFIRMATIONS(true),
    ARRIVALS(true),
    COLLEAGUES(false),
    INVITATIONS(true),
    MENTIONS(true),
    REPLIES(true),
    LESSONS(true),
    REVIEWS(true),
    DECISIONS(true),
    VALIDITY(true),
    ORPHANS(true),
    HOLDING(true),
    RECOGNITION(true),
    /** The account itself: always sent. */
    ACCOUNT(true),
    /** To people without an account, who have nothing to choose: once for each time they are asked for something. */
    GUESTS(true);

    private final boolean atOnce;

    MailTopic(boolean atOnce) {
        this.atOnce = atOnce;
    }

    /** What holds for a member who has chosen nothing. */
    public boolean isAtOnceByDefault() {
        return atOnce;
    }

    public boolean isOptional() {
        return this != ACCOUNT && this != GUESTS;
    }

    /** As the bundle and the forms name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<MailTopic> optional() {
        return Arrays.stream(values()).filter(MailTopic::isOptional).toList();
    }
}
