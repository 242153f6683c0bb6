package pe.minka.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Audience;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.CommentPosted;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.MembersMentioned;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.conversations.Subjects;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/**
 * Tells whom a comment concerns, each once; what was hidden or taken back in the meantime is told to nobody. Whoever is
 * spoken to gets a mail as well, one for all that they have not read of the last hour. Where names are not shown nobody is
 * named here either, and no mail says more than the page.
 */
@Component
class CommentNotices {

    private static final Duration SHORTLY = Duration.ofHours(1);

    private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value);

    private final Audience audience;
    private final Conversations conversations;
    private final Subjects subjects;
    private final Recipients recipients;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    CommentNotices(
            Audience audience,
            Conversations conversations,
            Subjects subjects,
            Recipients recipients,
            NoticeBoard board,
            Mailbox mailbox) {
        this.audience = audience;
        this.conversations = conversations;
        this.subjects = subjects;
        this.recipients = recipients;
        this.board = board;
        this.mailbox = mailbox;
    }

    /** A comment somebody is to be told of. */
    private record Said(CommentId comment, Subject about, MemberId author, Instant at) {}

    @ApplicationModuleListener
    void on(CommentPosted event) {
        if (conversations.isShown(event.comment())) {
            var said = new Said(event.comment(), event.subject(), event.author(), event.at());
            var told = new TreeMap<MemberId, Audience.Reason>(BY_ID);
            told.putAll(audience.of(event));
            told.forEach((member, reason) -> tell(kind(reason), member, said));
        }
    }

    private static NoticeKind kind(Audience.Reason reason) {
        return switch (reason) {
            case MENTIONED -> NoticeKind.COMMENT_MENTIONED;
            case REPLIED -> NoticeKind.COMMENT_REPLIED;
            case OURS -> NoticeKind.COMMENT_ON_OURS;
            case FOLLOWED -> NoticeKind.COMMENT_FOLLOWED;
        };
    }

    @ApplicationModuleListener
    void on(MembersMentioned event) {
        if (conversations.isShown(event.comment())) {
            var said = new Said(event.comment(), event.subject(), event.author(), event.at());
            audience.of(event).stream()
                    .sorted(BY_ID)
                    .forEach(member -> tell(NoticeKind.COMMENT_MENTIONED, member, said));
        }
    }

    /** Several about one thing are shown as one. */
    private void tell(NoticeKind kind, MemberId to, Said said) {
        boolean named = subjects.find(said.about()).map(SubjectView::named).orElse(false);
        var notice = new Notice(
                kind,
                said.comment().value() + " " + said.at(),
                kind.name() + " " + said.about().code(),
                named
                        ? Map.of(
                                "member",
                                Notice.id(said.author()),
                                "subject",
                                said.about().code())
                        : Map.of("subject", said.about().code()),
                address(said.comment()));
        recipients.find(to).ifPresent(person -> {
            var mail = mail(kind)
                    .filter(one -> named)
                    .filter(one -> !board.isTold(to, notice, said.at().minus(SHORTLY)));
            board.pin(to, notice);
            mail.ifPresent(one -> write(one, person, notice, said));
        });
    }

    private static Optional<MailKind> mail(NoticeKind kind) {
        return switch (kind) {
            case COMMENT_MENTIONED -> Optional.of(MailKind.COMMENT_MENTIONED);
            case COMMENT_REPLIED -> Optional.of(MailKind.COMMENT_REPLIED);
            default -> Optional.empty();
        };
    }

    private void write(MailKind kind, MemberView to, Notice notice, Said said) {
        var author = recipients.find(said.author());
        var about = subjects.find(said.about());
        if (author.isPresent() && about.isPresent()) {
            mailbox.post(
                    Recipients.addressee(to),
                    kind,
                    notice.occurrence(),
                    said.author(),
                    () -> Letter.saying(author.get().name(), about.get().title())
                            .leadingTo(notice.link()));
        }
    }

    static String address(CommentId comment) {
        return "/comentarios/" + comment.value();
    }
}
