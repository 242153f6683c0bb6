package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.practices.Post;
import pe.minka.practices.PostGiven;
import pe.minka.practices.PracticeInvitationClosed;
import pe.minka.practices.PracticeInvited;
import pe.minka.practices.PracticeJoined;
import pe.minka.practices.PracticeLeft;

/** Tells members that a team asks them to write with it, gives them a post or lets them go, and the team that they write. */
@Component
class PracticeNotices {

    static final String SHELF = "/mi/practicas";

    private final Recipients recipients;
    private final NoticeBoard board;
    private final Mailbox mailbox;
    private final Bulletin bulletin;

    PracticeNotices(Recipients recipients, NoticeBoard board, Mailbox mailbox, Bulletin bulletin) {
        this.recipients = recipients;
        this.board = board;
        this.mailbox = mailbox;
        this.bulletin = bulletin;
    }

    @ApplicationModuleListener
    void on(PracticeInvited event) {
        tell(NoticeKind.PRACTICE_INVITED, event.member(), event.by(), event.code(), event.at(), SHELF);
        var by = recipients.find(event.by());
        var member = recipients.find(event.member(), MemberStatus.ACTIVE);
        if (by.isPresent() && member.isPresent()) {
            mailbox.post(
                    Recipients.addressee(member.get()),
                    MailKind.PRACTICE_INVITED,
                    event.code() + " " + event.at(),
                    event.by(),
                    () -> Letter.saying(by.get().name(), event.title()).leadingTo(SHELF));
        }
    }

    @ApplicationModuleListener
    void on(PracticeJoined event) {
        tell(
                NoticeKind.PRACTICE_JOINED,
                event.invitedBy(),
                event.member(),
                event.code(),
                event.at(),
                page(event.code()));
    }

    /** However it was answered: nobody waits for an answer any more. */
    @ApplicationModuleListener
    void on(PracticeInvitationClosed event) {
        board.takeDownInvitation(event.member(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(PostGiven event) {
        if (event.post() == Post.HOLDER) {
            handOver(event);
        } else {
            tell(
                    NoticeKind.PRACTICE_DEPUTY_NAMED,
                    event.member(),
                    event.by(),
                    event.code(),
                    event.at(),
                    page(event.code()));
        }
    }

    /** Nobody was asked before: it leads to where it can be given back. */
    private void handOver(PostGiven event) {
        var parameters = Map.of("member", Notice.id(event.by()), "practice", event.code());
        var occurrence = event.code() + " " + event.at();
        bulletin.send(
                List.of(event.member()),
                Notice.alone(NoticeKind.PRACTICE_HANDED_OVER, occurrence, parameters, team(event.code())),
                event.by(),
                MailKind.PRACTICE_HANDED_OVER,
                () -> Letter.saying(bulletin.name(event.by()), event.title()));
    }

    @ApplicationModuleListener
    void on(PracticeLeft event) {
        tell(NoticeKind.PRACTICE_LET_GO, event.member(), event.by(), event.code(), event.at(), SHELF);
    }

    static String team(String code) {
        return page(code) + "/entidades-y-equipo";
    }

    private static String page(String code) {
        return "/practicas/" + code + "/ficha";
    }

    private void tell(NoticeKind kind, MemberId to, MemberId about, String code, Instant at, String page) {
        var parameters = Map.of("member", Notice.id(about), "practice", code);
        var notice = Notice.alone(kind, code + " " + at, parameters, page);
        recipients.find(to).ifPresent(person -> board.pin(person.id(), notice));
    }
}
