package pe.minka.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.ApprovalRequested;
import pe.minka.members.MemberJoined;
import pe.minka.members.MemberRejected;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;

/** Tells the administrators of a region who waits for them, and nobody any more once it is decided. */
@Component
class ApprovalNotices {

    private static final String PAGE = "/admin/solicitudes/";

    private final Recipients recipients;
    private final OrganisationCatalogue organisations;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    ApprovalNotices(Recipients recipients, OrganisationCatalogue organisations, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.organisations = organisations;
        this.board = board;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(ApprovalRequested event) {
        recipients.find(event.member(), MemberStatus.PENDING).ifPresent(person -> announce(person, event));
    }

    @ApplicationModuleListener
    void on(MemberJoined event) {
        board.withdraw(NoticeKind.APPROVAL_WAITS, event.member(), null, event.at());
    }

    @ApplicationModuleListener
    void on(MemberRejected event) {
        board.withdraw(NoticeKind.APPROVAL_WAITS, event.member(), null, event.at());
    }

    private void announce(MemberView person, ApprovalRequested event) {
        var id = Notice.id(person.id());
        var occurrence = id + " " + event.at();
        var parameters = Map.of(
                "member", id, "organisation", person.organisation().value().toString());
        var notice = Notice.grouped(NoticeKind.APPROVAL_WAITS, occurrence, parameters, PAGE + id);
        var organisation = organisations
                .find(person.organisation())
                .map(OrganisationView::label)
                .orElse("");
        for (var administrator : recipients.administratorsOf(person.region(), List.of())) {
            board.pin(administrator.id(), notice);
            mailbox.post(
                    Recipients.addressee(administrator),
                    MailKind.APPROVAL_WAITS,
                    occurrence,
                    person.id(),
                    () -> Letter.saying(person.name(), organisation).leadingTo(PAGE + id));
        }
    }
}
