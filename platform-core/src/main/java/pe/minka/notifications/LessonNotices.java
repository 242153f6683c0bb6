package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonPublished;
import pe.minka.lessons.LessonReturned;
import pe.minka.lessons.LessonShelf;
import pe.minka.lessons.LessonSubmitted;
import pe.minka.lessons.LessonUnpublished;
import pe.minka.lessons.LessonWithdrawn;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.Mailbox;

/** Tells reviewers which lessons wait for them, nobody any more once it is decided, and authors what was. */
@Component
class LessonNotices {

    private static final String QUEUE = "/lecciones/revision";

    private final Recipients recipients;
    private final LessonShelf lessons;
    private final NoticeBoard board;
    private final Mailbox mailbox;

    LessonNotices(Recipients recipients, LessonShelf lessons, NoticeBoard board, Mailbox mailbox) {
        this.recipients = recipients;
        this.lessons = lessons;
        this.board = board;
        this.mailbox = mailbox;
    }

    /** However late it is heard: what is decided is asked of nobody. */
    @ApplicationModuleListener
    void on(LessonSubmitted event) {
        if (!lessons.isWaiting(event.code())) {
            return;
        }
        var parameters = Map.of("lesson", event.code(), "member", Notice.id(event.author()), "scope", event.code());
        var notice = Notice.grouped(NoticeKind.LESSON_WAITS, event.code() + " " + event.at(), parameters, QUEUE);
        Stream.concat(
                        recipients.administratorsOf(event.region(), List.of()).stream(),
                        recipients.advisorsOf(event.region(), event.organisation()).stream())
                .filter(person -> !person.id().equals(event.author())
                        && !person.organisation().equals(event.organisation()))
                .forEach(person -> board.pin(person.id(), notice));
    }

    @ApplicationModuleListener
    void on(LessonWithdrawn event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.author(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(LessonReturned event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.author(), event.code(), event.at());
        tell(NoticeKind.LESSON_RETURNED, MailKind.LESSON_RETURNED, event.author(), event.code(), event.at(), "/ficha");
    }

    @ApplicationModuleListener
    void on(LessonPublished event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.author(), event.code(), event.at());
        tell(NoticeKind.LESSON_PUBLISHED, MailKind.LESSON_PUBLISHED, event.author(), event.code(), event.at(), "");
    }

    @ApplicationModuleListener
    void on(LessonUnpublished event) {
        if (!event.by().equals(event.author())) {
            tell(
                    NoticeKind.LESSON_UNPUBLISHED,
                    MailKind.LESSON_UNPUBLISHED,
                    event.author(),
                    event.code(),
                    event.at(),
                    "/ficha");
        }
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.member(), null, event.at());
    }

    private void tell(NoticeKind kind, MailKind mail, MemberId to, String code, Instant at, String page) {
        String link = "/lecciones/" + code + page;
        String occurrence = code + " " + at;
        var notice = Notice.alone(kind, occurrence, Map.of("lesson", code), link);
        recipients.find(to).ifPresent(person -> {
            board.pin(person.id(), notice);
            if (person.status() == MemberStatus.ACTIVE) {
                mailbox.post(
                        Recipients.addressee(person),
                        mail,
                        occurrence,
                        null,
                        () -> letter(code).leadingTo(link));
            }
        });
    }

    private Letter letter(String code) {
        String title = lessons.titles(List.of(code)).getOrDefault(code, code);
        return Letter.saying(title, lessons.reason(code));
    }
}
