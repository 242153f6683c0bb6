package pe.minka.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberStatus;
import pe.minka.members.SignInLinkRequested;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** The link that lets a member in. */
@Component
class SignInMails {

    private final Recipients recipients;
    private final MemberLinks links;
    private final Mailbox mailbox;

    SignInMails(Recipients recipients, MemberLinks links, Mailbox mailbox) {
        this.recipients = recipients;
        this.links = links;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(SignInLinkRequested event) {
        recipients
                .find(event.member(), MemberStatus.ACTIVE)
                .map(Recipients::addressee)
                .ifPresent(to ->
                        mailbox.post(to, MailKind.SIGN_IN_LINK, event.at().toString(), null, () -> letter(event)));
    }

    private Letter letter(SignInLinkRequested event) {
        var link = links.issueSignIn(event.member(), event.browser());
        return Letter.saying(LinkPurpose.SIGN_IN.life().toMinutes()).leadingTo("/ingresar/enlace/" + link.value());
    }
}
