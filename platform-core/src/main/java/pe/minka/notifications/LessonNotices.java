package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.lessons.LessonPublished;
import pe.minka.lessons.LessonReturned;
import pe.minka.lessons.LessonSubmitted;
import pe.minka.lessons.LessonUnpublished;
import pe.minka.lessons.LessonWithdrawn;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberId;

/** Tells administrators which lessons wait for a review, nobody any more once it is decided, and authors what was. */
@Component
class LessonNotices {

    private static final String QUEUE = "/lecciones/revision";

    private final Recipients recipients;
    private final NoticeBoard board;

    LessonNotices(Recipients recipients, NoticeBoard board) {
        this.recipients = recipients;
        this.board = board;
    }

    @ApplicationModuleListener
    void on(LessonSubmitted event) {
        var parameters = Map.of("lesson", event.code(), "member", Notice.id(event.author()), "scope", event.code());
        var notice = Notice.grouped(NoticeKind.LESSON_WAITS, event.code() + " " + event.at(), parameters, QUEUE);
        recipients.administratorsOf(event.region(), List.of(event.author())).stream()
                .filter(person -> !person.organisation().equals(event.organisation()))
                .forEach(person -> board.pin(person.id(), notice));
    }

    @ApplicationModuleListener
    void on(LessonWithdrawn event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.author(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(LessonReturned event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.author(), event.code(), event.at());
        tell(NoticeKind.LESSON_RETURNED, event.author(), event.code(), event.at(), "/ficha");
    }

    @ApplicationModuleListener
    void on(LessonPublished event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.author(), event.code(), event.at());
        tell(NoticeKind.LESSON_PUBLISHED, event.author(), event.code(), event.at(), "");
    }

    @ApplicationModuleListener
    void on(LessonUnpublished event) {
        if (!event.by().equals(event.author())) {
            tell(NoticeKind.LESSON_UNPUBLISHED, event.author(), event.code(), event.at(), "/ficha");
        }
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        board.withdraw(NoticeKind.LESSON_WAITS, event.member(), null, event.at());
    }

    private void tell(NoticeKind kind, MemberId to, String code, Instant at, String page) {
        var notice = Notice.alone(kind, code + " " + at, Map.of("lesson", code), "/lecciones/" + code + page);
        recipients.find(to).ifPresent(person -> board.pin(person.id(), notice));
    }
}
