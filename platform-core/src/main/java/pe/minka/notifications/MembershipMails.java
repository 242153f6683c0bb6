package pe.minka.notifications;

import java.time.Instant;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberEnabled;
import pe.minka.members.MemberId;
import pe.minka.members.MemberJoined;
import pe.minka.members.MemberRejected;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** Tells people what was decided about their membership, with the reason as it was written. */
@Component
class MembershipMails {

    private final Recipients recipients;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    MembershipMails(Recipients recipients, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.board = board;
        this.mailbox = mailbox;
    }

    /** Who came in by themselves has just seen it; only who waited needs a mail. */
    @ApplicationModuleListener
    void on(MemberJoined event) {
        recipients.find(event.member()).ifPresent(person -> {
            var occurrence = event.at().toString();
            board.pin(person.id(), Notice.alone(NoticeKind.WELCOMED, occurrence, Map.of(), "/ayuda"));
            if (event.approvedBy() != null) {
                tell(person.id(), MailKind.WELCOME, event.at(), Letter.saying().leadingTo("/inicio"));
            }
        });
    }

    @ApplicationModuleListener
    void on(MemberRejected event) {
        var letter = Letter.saying(event.reason()).leadingTo("/registro");
        tell(event.member(), MailKind.REJECTED, event.at(), letter);
    }

    @ApplicationModuleListener
    void on(MemberDisabled event) {
        var letter = Letter.saying(event.reason()).leadingTo("/acerca#contacto");
        tell(event.member(), MailKind.DISABLED, event.at(), letter);
    }

    @ApplicationModuleListener
    void on(MemberEnabled event) {
        tell(event.member(), MailKind.ENABLED, event.at(), Letter.saying().leadingTo("/ingresar"));
    }

    private void tell(MemberId member, MailKind kind, Instant at, Letter letter) {
        recipients
                .find(member)
                .map(Recipients::addressee)
                .ifPresent(to -> mailbox.post(to, kind, at.toString(), null, () -> letter));
    }
}
