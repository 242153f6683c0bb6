package pe.minka.notifications.mail;

import java.util.Set;

/** Mails of these kinds wait and are shown to nobody for now, because what they speak of is hidden. */
public interface SilencedMails {

    Set<MailKind> mails();

    /** For a question to the database. */
    default String[] names() {
        return mails().stream().map(MailKind::name).toArray(String[]::new);
    }
}
