package pe.minka.notifications;

import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.Colleagues;
import pe.minka.members.MemberJoined;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;

/** Tells members that somebody of their own organisation has joined. */
@Component
class ColleagueNotices {

    private final Recipients recipients;
    private final Colleagues colleagues;
    private final OrganisationCatalogue organisations;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    ColleagueNotices(
            Recipients recipients,
            Colleagues colleagues,
            OrganisationCatalogue organisations,
            NoticeBoard board,
            Mailbox mailbox) {
        this.recipients = recipients;
        this.colleagues = colleagues;
        this.organisations = organisations;
        this.board = board;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(MemberJoined event) {
        recipients
                .find(event.member(), MemberStatus.ACTIVE)
                .ifPresent(person -> organisations
                        .find(person.organisation())
                        .ifPresent(organisation -> announce(person, organisation)));
    }

    private void announce(MemberView person, OrganisationView organisation) {
        var id = Notice.id(person.id());
        var page = "/entidades/" + organisation.slug();
        var parameters =
                Map.of("member", id, "organisation", organisation.id().value().toString());
        var notice = new Notice(
                NoticeKind.COLLEAGUE_JOINED, id, organisation.id().value().toString(), parameters, page);
        for (var colleague : recipients.all(colleagues.of(person.id(), organisation.id()))) {
            board.pin(colleague.id(), notice);
            mailbox.post(
                    Recipients.addressee(colleague),
                    MailKind.COLLEAGUE_JOINED,
                    id,
                    person.id(),
                    () -> Letter.saying(person.name(), organisation.label()).leadingTo(page));
        }
    }
}
