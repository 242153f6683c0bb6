package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.CommentModerated;
import pe.minka.conversations.CommentRemoved;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.ModerationRequested;
import pe.minka.conversations.Verdict;
import pe.minka.members.MemberId;

/** Tells moderators that something waits for them, and those it concerns what was decided. */
@Component
class ModerationNotices {

    private static final String DESK = "/moderacion/";

    private final ModerationDesk desk;
    private final Recipients recipients;
    private final NoticeBoard board;

    ModerationNotices(ModerationDesk desk, Recipients recipients, NoticeBoard board) {
        this.desk = desk;
        this.recipients = recipients;
        this.board = board;
    }

    /** However late it is heard: what is decided waits for nobody. */
    @ApplicationModuleListener
    void on(ModerationRequested event) {
        if (!desk.isWaiting(event.comment())) {
            return;
        }
        var notice = new Notice(
                NoticeKind.MODERATION_WAITS,
                event.comment().value() + " " + event.at(),
                NoticeKind.MODERATION_WAITS.name(),
                Map.of(
                        "member",
                        Notice.id(event.author()),
                        "scope",
                        scope(event.comment()),
                        "subject",
                        event.subject().code()),
                DESK + event.comment().value());
        recipients
                .moderatorsOf(event.region(), List.of(event.author(), event.by()))
                .forEach(moderator -> board.pin(moderator.id(), notice));
    }

    @ApplicationModuleListener
    void on(CommentModerated event) {
        withdraw(event.author(), event.comment(), event.at());
        toAuthor(event.verdict()).ifPresent(kind -> tell(kind, event.author(), event));
        event.reporters().forEach(reporter -> tell(NoticeKind.REPORT_DECIDED, reporter, event));
    }

    @ApplicationModuleListener
    void on(CommentRemoved event) {
        withdraw(event.author(), event.comment(), event.at());
    }

    private static Optional<NoticeKind> toAuthor(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> Optional.empty();
            case HIDDEN -> Optional.of(NoticeKind.COMMENT_HIDDEN);
            case RESTORED -> Optional.of(NoticeKind.COMMENT_RESTORED);
            case UPHELD -> Optional.of(NoticeKind.COMMENT_UPHELD);
        };
    }

    private void tell(NoticeKind kind, MemberId to, CommentModerated event) {
        var notice = Notice.alone(
                kind,
                event.comment().value() + " " + event.at(),
                Map.of("subject", event.subject().code()),
                CommentNotices.address(event.comment()));
        recipients.find(to).ifPresent(person -> board.pin(person.id(), notice));
    }

    private void withdraw(MemberId author, CommentId comment, Instant until) {
        board.withdraw(NoticeKind.MODERATION_WAITS, author, scope(comment), until);
    }

    private static String scope(CommentId comment) {
        return comment.value().toString();
    }
}
