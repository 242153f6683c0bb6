package pe.minka.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.identities.IdentityChanged;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.shared.WrittenDates;

/** Whoever comes in with an account elsewhere from now on, or no longer, hears of it, so that nobody else arranges it. */
@Component
class IdentityMails {

    private final Recipients recipients;
    private final Mailbox mailbox;
    private final WrittenDates dates;

    IdentityMails(Recipients recipients, Mailbox mailbox, WrittenDates dates) {
        this.recipients = recipients;
        this.mailbox = mailbox;
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(IdentityChanged event) {
        recipients
                .find(event.member())
                .map(Recipients::addressee)
                .ifPresent(to -> mailbox.post(to, kind(event), event.at().toString(), null, () -> letter(event)));
    }

    private static MailKind kind(IdentityChanged event) {
        return switch (event.change()) {
            case LINKED -> MailKind.IDENTITY_LINKED;
            case REMOVED -> MailKind.IDENTITY_REMOVED;
        };
    }

    private Letter letter(IdentityChanged event) {
        return Letter.saying(dates.dateTime(event.at()), event.provider()).leadingTo("/mi/cuenta/sesiones");
    }
}
