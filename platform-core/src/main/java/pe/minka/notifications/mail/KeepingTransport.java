package pe.minka.notifications.mail;

/** Sends nothing: the mails stay readable in the queue's table, for the demonstration and for houses without a server. */
class KeepingTransport implements MailTransport {

    @Override
    public Outcome deliver(Mail mail) {
        return Outcome.KEPT;
    }
}
