package pe.minka.notifications;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberMoved;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;

/** Everybody may move to an organisation of another region; the administrators there learn of it. */
@Component
class MoveNotices {

    private final Recipients recipients;
    private final OrganisationCatalogue organisations;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    MoveNotices(Recipients recipients, OrganisationCatalogue organisations, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.organisations = organisations;
        this.board = board;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(MemberMoved event) {
        var before = organisations.findAll(List.of(event.from(), event.to()));
        var from = before.get(event.from());
        var to = before.get(event.to());
        if (from == null || to == null || Objects.equals(from.region(), to.region())) {
            return;
        }
        recipients.find(event.member()).ifPresent(person -> announce(person, to, event));
    }

    private void announce(MemberView person, OrganisationView to, MemberMoved event) {
        var id = Notice.id(person.id());
        var occurrence = id + " " + event.at();
        var page = "/admin/personas/" + id;
        var parameters = Map.of("member", id, "organisation", event.to().value().toString());
        var notice = Notice.grouped(NoticeKind.MEMBER_ARRIVED, occurrence, parameters, page);
        for (var administrator : recipients.administratorsOf(to.region(), List.of(person.id()))) {
            board.pin(administrator.id(), notice);
            mailbox.post(
                    Recipients.addressee(administrator),
                    MailKind.MEMBER_ARRIVED,
                    occurrence,
                    person.id(),
                    () -> Letter.saying(person.name(), to.label()).leadingTo(page));
        }
    }
}
