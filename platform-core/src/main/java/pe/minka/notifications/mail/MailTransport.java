package pe.minka.notifications.mail;

/** What takes a mail out of the platform. */
interface MailTransport {

    /** How a delivery ended well. */
    enum Outcome {
        /** Somebody else has it now; its body is blanked here. */
        HANDED_OVER,
        /** It goes nowhere and is kept to be read in the demonstration. */
        KEPT
    }

    Outcome deliver(Mail mail) throws MailUndelivered;
}
