package pe.minka.notifications.mail;

/** A mail was not taken, and whether trying again can help. */
class MailUndelivered extends Exception {

    /** Who is to blame decides what happens next. */
    public enum Reason {
        /** The server does not answer or lets nobody in: no other mail would fare better now. */
        SERVER_AWAY,
        /** This mail was put off; others may go. */
        LATER,
        /** This mail will never be taken. */
        NEVER
    }

    private final Reason reason;

    public MailUndelivered(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
