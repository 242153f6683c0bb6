package pe.minka.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.members.PasswordChanged;
import pe.minka.members.PasswordResetRequested;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.shared.WrittenDates;

/** The link to a new password, and the warning that there is one. */
@Component
class PasswordMails {

    private final Recipients recipients;
    private final MemberLinks links;
    private final Mailbox mailbox;
    private final WrittenDates dates;

    PasswordMails(Recipients recipients, MemberLinks links, Mailbox mailbox, WrittenDates dates) {
        this.recipients = recipients;
        this.links = links;
        this.mailbox = mailbox;
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(PasswordResetRequested event) {
        recipients
                .find(event.member(), MemberStatus.ACTIVE)
                .ifPresent(person -> mailbox.post(
                        Recipients.addressee(person),
                        MailKind.PASSWORD_RESET,
                        event.at().toString(),
                        null,
                        () -> reset(person)));
    }

    @ApplicationModuleListener
    void on(PasswordChanged event) {
        recipients
                .find(event.member())
                .map(Recipients::addressee)
                .ifPresent(to -> mailbox.post(
                        to,
                        MailKind.PASSWORD_CHANGED,
                        event.at().toString(),
                        null,
                        () -> Letter.saying(dates.dateTime(event.at())).leadingTo("/ingresar")));
    }

    private Letter reset(MemberView person) {
        var purpose = LinkPurpose.RESET_PASSWORD;
        return Letter.saying(purpose.life().toHours())
                .leadingTo("/recuperar/" + links.issue(person.id(), purpose).value());
    }
}
