package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentHeld;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.CommentModerated;
import pe.minka.conversations.CommentRemoved;
import pe.minka.conversations.MemberSanctioned;
import pe.minka.conversations.ModerationDesk;
import pe.minka.conversations.ModerationRequested;
import pe.minka.conversations.PostHeld;
import pe.minka.conversations.PostModerated;
import pe.minka.conversations.SilenceLifted;
import pe.minka.conversations.SubjectView;
import pe.minka.conversations.Subjects;
import pe.minka.conversations.Verdict;
import pe.minka.members.MemberId;

/** Tells moderators that something waits for them, and those it concerns what was decided. */
@Component
class ModerationNotices {

    private static final String DESK = "/moderacion/";
    private static final String OWN = "/mi/moderacion";

    private final ModerationDesk desk;
    private final Subjects subjects;
    private final Recipients recipients;
    private final NoticeBoard board;

    ModerationNotices(ModerationDesk desk, Subjects subjects, Recipients recipients, NoticeBoard board) {
        this.desk = desk;
        this.subjects = subjects;
        this.recipients = recipients;
        this.board = board;
    }

    /** However late it is heard: what is decided waits for nobody. */
    @ApplicationModuleListener
    void on(ModerationRequested event) {
        if (!desk.isWaiting(event.post())) {
            return;
        }
        var notice = new Notice(
                NoticeKind.MODERATION_WAITS,
                event.post() + " " + event.at(),
                NoticeKind.MODERATION_WAITS.name(),
                Map.of(
                        "member",
                        Notice.id(event.author()),
                        "scope",
                        event.post().toString(),
                        "subject",
                        event.subject().code()),
                DESK + event.post());
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
    void on(PostModerated event) {
        board.withdraw(NoticeKind.MODERATION_WAITS, event.author(), event.post().toString(), event.at());
        subjects.find(event.subject()).map(SubjectView::link).ifPresent(link -> {
            event.reporters().forEach(reporter -> tell(NoticeKind.REPORT_DECIDED, reporter, event, link));
            toAuthor(event).ifPresent(kind -> tell(kind, event.author(), event, link));
        });
    }

    /** Approving and not letting in are told otherwise than hiding and showing again. */
    private static Optional<NoticeKind> toAuthor(PostModerated event) {
        return switch (event.verdict()) {
            case KEPT -> Optional.empty();
            case HIDDEN -> Optional.of(event.waited() ? NoticeKind.POST_REFUSED : NoticeKind.POST_HIDDEN);
            case RESTORED -> Optional.of(event.waited() ? NoticeKind.POST_APPROVED : NoticeKind.POST_RESTORED);
            case UPHELD -> Optional.of(NoticeKind.POST_UPHELD);
        };
    }

    @ApplicationModuleListener
    void on(PostHeld event) {
        subjects.find(event.subject()).map(SubjectView::link).ifPresent(link -> {
            var notice = Notice.alone(
                    NoticeKind.POST_HELD,
                    event.post() + " " + event.at(),
                    Map.of("subject", event.subject().code()),
                    link);
            recipients.find(event.author()).ifPresent(person -> board.pin(person.id(), notice));
        });
    }

    @ApplicationModuleListener
    void on(CommentHeld event) {
        var notice = Notice.alone(
                NoticeKind.POST_HELD,
                event.comment().value() + " " + event.at(),
                Map.of("subject", event.subject().code()),
                CommentNotices.address(event.comment()));
        recipients.find(event.author()).ifPresent(person -> board.pin(person.id(), notice));
    }

    private void tell(NoticeKind kind, MemberId to, PostModerated event, String link) {
        var notice = Notice.alone(
                kind,
                event.post() + " " + event.at(),
                Map.of("subject", event.subject().code()),
                link);
        recipients.find(to).ifPresent(person -> board.pin(person.id(), notice));
    }

    @ApplicationModuleListener
    void on(MemberSanctioned event) {
        var kind = event.until() == null ? NoticeKind.MEMBER_WARNED : NoticeKind.MEMBER_SILENCED;
        var notice = Notice.alone(
                kind,
                event.post() + " " + event.at(),
                Map.of("subject", event.subject().code()),
                OWN);
        recipients.find(event.member()).ifPresent(person -> board.pin(person.id(), notice));
    }

    @ApplicationModuleListener
    void on(SilenceLifted event) {
        var notice = Notice.alone(
                NoticeKind.SILENCE_LIFTED,
                event.post() + " " + event.at(),
                Map.of("subject", event.subject().code()),
                OWN);
        recipients.find(event.member()).ifPresent(person -> board.pin(person.id(), notice));
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
