package pe.minka.notifications;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** Says the same to several people: on their boards, and by mail to those who want it. Each of it once. */
@Component
class Bulletin {

    private final Recipients recipients;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    Bulletin(Recipients recipients, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.board = board;
        this.mailbox = mailbox;
    }

    void pin(Collection<MemberId> people, Notice notice) {
        active(people).forEach(person -> board.pin(person.id(), notice));
    }

    /** The mail leads where the notice does, and is forgotten with whom it names. */
    void send(
            Collection<MemberId> people,
            Notice notice,
            @Nullable MemberId about,
            MailKind kind,
            Supplier<Letter> letter) {
        for (var person : active(people)) {
            board.pin(person.id(), notice);
            mailbox.post(
                    Recipients.addressee(person),
                    kind,
                    notice.occurrence(),
                    about,
                    () -> letter.get().leadingTo(notice.link()));
        }
    }

    private List<MemberView> active(Collection<MemberId> people) {
        return recipients.all(people).stream()
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .toList();
    }

    /** Whoever was erased has the name of a pseudonym. */
    String name(MemberId member) {
        return recipients.all(List.of(member)).stream()
                .map(MemberView::name)
                .findFirst()
                .orElse("");
    }
}
