package pe.minka.notifications;

import java.time.Instant;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;
import pe.minka.practices.ExpertCommentPublished;
import pe.minka.practices.ExpertCommentWithdrawn;
import pe.minka.practices.ExpertInvited;

/** Tells members that they are asked for an expert's comment, and teams what experts say of their practice. */
@Component
class ExpertNotices {

    private final Recipients recipients;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    ExpertNotices(Recipients recipients, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.board = board;
        this.mailbox = mailbox;
    }

    @ApplicationModuleListener
    void on(ExpertInvited event) {
        var by = recipients.find(event.by());
        var member = recipients.find(event.member(), MemberStatus.ACTIVE);
        if (by.isEmpty() || member.isEmpty()) {
            return;
        }
        String page = page(event.code()) + "/comentario-experto";
        String occurrence = event.code() + " " + event.at();
        var parameters = Map.of("member", Notice.id(event.by()), "practice", event.code());
        board.pin(event.member(), Notice.alone(NoticeKind.EXPERT_INVITED, occurrence, parameters, page));
        mailbox.post(
                Recipients.addressee(member.get()),
                MailKind.EXPERT_INVITED,
                occurrence,
                event.by(),
                () -> Letter.saying(by.get().name(), event.title()).leadingTo(page));
    }

    @ApplicationModuleListener
    void on(ExpertCommentPublished event) {
        var kind = event.edition() == 1 ? NoticeKind.EXPERT_COMMENTED : NoticeKind.EXPERT_CORRECTED;
        tell(event.team(), kind, event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(ExpertCommentWithdrawn event) {
        tell(event.team(), NoticeKind.EXPERT_WITHDREW, event.code(), event.at());
    }

    private void tell(Iterable<MemberId> team, NoticeKind kind, String code, Instant at) {
        var notice = Notice.alone(kind, code + " " + at, Map.of("practice", code), page(code) + "#expertos");
        team.forEach(member -> recipients.find(member).ifPresent(person -> board.pin(person.id(), notice)));
    }

    private static String page(String code) {
        return "/practicas/" + code;
    }
}
