package pe.minka.notifications;

import java.time.Instant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.EnrolmentRepeated;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberEnrolled;
import pe.minka.members.MemberInvited;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** The mails that bring a person in: confirm the address, accept the invitation, or where they stand already. */
@Component
class EnrolmentMails {

    private final Recipients recipients;
    private final MemberLinks links;
    private final Mailbox mailbox;

    EnrolmentMails(Recipients recipients, MemberLinks links, Mailbox mailbox) {
        this.recipients = recipients;
        this.links = links;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(MemberEnrolled event) {
        recipients.find(event.member(), MemberStatus.UNVERIFIED).ifPresent(person -> askToConfirm(person, event.at()));
    }

    @ApplicationModuleListener
    void on(MemberInvited event) {
        recipients.find(event.member(), MemberStatus.INVITED).ifPresent(person -> invite(person, event.at()));
    }

    @ApplicationModuleListener
    void on(EnrolmentRepeated event) {
        recipients.find(event.member()).ifPresent(person -> sayWhereTheyStand(person, event.at()));
    }

    private void sayWhereTheyStand(MemberView person, Instant at) {
        switch (person.status()) {
            case UNVERIFIED -> askToConfirm(person, at);
            case INVITED -> invite(person, at);
            case ACTIVE ->
                tell(person, MailKind.ALREADY_MEMBER, at, Letter.saying().leadingTo("/ingresar"));
            case PENDING -> tell(person, MailKind.STILL_PENDING, at, Letter.saying());
            case DISABLED ->
                tell(person, MailKind.STILL_DISABLED, at, Letter.saying().leadingTo("/acerca#contacto"));
            case REJECTED ->
                tell(person, MailKind.STILL_REJECTED, at, Letter.saying().leadingTo("/registro"));
            case ERASED -> {}
        }
    }

    private void askToConfirm(MemberView person, Instant at) {
        var purpose = LinkPurpose.CONFIRM_MAIL;
        mailbox.post(
                Recipients.addressee(person),
                MailKind.CONFIRM_ADDRESS,
                at.toString(),
                null,
                () -> Letter.saying(purpose.life().toHours())
                        .leadingTo("/registro/confirmar/"
                                + links.issue(person.id(), purpose).value()));
    }

    private void invite(MemberView person, Instant at) {
        var purpose = LinkPurpose.ACCEPT_INVITATION;
        mailbox.post(
                Recipients.addressee(person),
                MailKind.INVITATION,
                at.toString(),
                null,
                () -> Letter.saying(purpose.life().toDays())
                        .leadingTo("/invitacion/"
                                + links.issue(person.id(), purpose).value()));
    }

    private void tell(MemberView person, MailKind kind, Instant at, Letter letter) {
        mailbox.post(Recipients.addressee(person), kind, at.toString(), null, () -> letter);
    }
}
