package pe.minka.notifications;

import java.time.Instant;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Audience;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.CommentPosted;
import pe.minka.conversations.Conversations;
import pe.minka.conversations.MembersMentioned;
import pe.minka.conversations.Subject;
import pe.minka.members.MemberId;

/** Tells whom a comment concerns, each once; what was hidden or taken back in the meantime is told to nobody. */
@Component
class CommentNotices {

    private final Audience audience;
    private final Conversations conversations;
    private final Recipients recipients;
    private final NoticeBoard board;

    CommentNotices(Audience audience, Conversations conversations, Recipients recipients, NoticeBoard board) {
        this.audience = audience;
        this.conversations = conversations;
        this.recipients = recipients;
        this.board = board;
    }

    @ApplicationModuleListener
    void on(CommentPosted event) {
        if (conversations.isShown(event.comment())) {
            audience.of(event)
                    .forEach((member, reason) ->
                            tell(kind(reason), member, event.author(), event.comment(), event.subject(), event.at()));
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
            event.members().stream()
                    .filter(member -> !member.equals(event.author()))
                    .forEach(member -> tell(
                            NoticeKind.COMMENT_MENTIONED,
                            member,
                            event.author(),
                            event.comment(),
                            event.subject(),
                            event.at()));
        }
    }

    /** Several about one thing are shown as one. */
    private void tell(NoticeKind kind, MemberId to, MemberId author, CommentId comment, Subject about, Instant at) {
        var notice = new Notice(
                kind,
                comment.value() + " " + at,
                kind.name() + " " + about.code(),
                Map.of("member", Notice.id(author), "subject", about.code()),
                address(comment));
        recipients.find(to).ifPresent(person -> board.pin(person.id(), notice));
    }

    static String address(CommentId comment) {
        return "/comentarios/" + comment.value();
    }
}
