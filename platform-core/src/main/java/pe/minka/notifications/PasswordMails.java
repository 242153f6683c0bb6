package pe.minka.notifications;

import java.time.format.DateTimeFormatter;
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
import pe.minka.shared.Peru;

/** The link to a new password, and the warning that there is one. */
@Component
class PasswordMails {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm", Peru.LOCALE).withZone(Peru.ZONE);

    private final Recipients recipients;
    private final MemberLinks links;
    private final Mailbox mailbox;

    PasswordMails(Recipients recipients, MemberLinks links, Mailbox mailbox) {
        this.recipients = recipients;
        this.links = links;
        this.mailbox = mailbox;
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
                        () -> Letter.saying(WHEN.format(event.at())).leadingTo("/ingresar")));
    }

    private Letter reset(MemberView person) {
        var purpose = LinkPurpose.RESET_PASSWORD;
        return Letter.saying(purpose.life().toHours())
                .leadingTo("/recuperar/" + links.issue(person.id(), purpose).value());
    }
}
