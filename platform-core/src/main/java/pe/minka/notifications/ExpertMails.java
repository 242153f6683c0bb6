package pe.minka.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Addressee;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.practices.ExpertLinkRequested;
import pe.minka.practices.ExpertLinks;
import pe.minka.practices.PracticeTitles;
import pe.minka.shared.Peru;
import pe.minka.shared.WrittenDates;

/** The link by which somebody without an account comments on a practice. */
@Component
class ExpertMails {

    private final ExpertLinks links;
    private final PracticeTitles titles;
    private final Recipients recipients;
    private final Mailbox mailbox;
    private final WrittenDates dates;

    ExpertMails(ExpertLinks links, PracticeTitles titles, Recipients recipients, Mailbox mailbox, WrittenDates dates) {
        this.links = links;
        this.titles = titles;
        this.recipients = recipients;
        this.mailbox = mailbox;
        this.dates = dates;
    }

    /** However late it is heard: to whoever is not asked any more nothing is sent. */
    @ApplicationModuleListener
    void on(ExpertLinkRequested event) {
        links.destination(event.invitation())
                .ifPresent(guest -> recipients.find(event.by()).ifPresent(by -> send(event, guest, by)));
    }

    private void send(ExpertLinkRequested event, ExpertLinks.Destination guest, MemberView by) {
        mailbox.post(
                Addressee.guest(guest.mail(), guest.name()),
                MailKind.EXPERT_LINK,
                event.invitation().value() + " " + event.at(),
                event.by(),
                () -> letter(event, guest, by));
    }

    private Letter letter(ExpertLinkRequested event, ExpertLinks.Destination guest, MemberView by) {
        String title = titles.of(java.util.List.of(event.code())).getOrDefault(event.code(), event.code());
        var link = links.issue(event.invitation());
        return Letter.saying(by.name(), title, dates.date(Peru.dayOf(guest.until())))
                .leadingTo("/experto/" + link.value());
    }
}
