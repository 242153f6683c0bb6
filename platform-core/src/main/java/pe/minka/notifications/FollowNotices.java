package pe.minka.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Follows;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticeRepublished;
import pe.minka.practices.PracticeSteppedBack;

/** Tells those who follow a practice what becomes of it; its team hears of its way on the route by itself. */
@Component
class FollowNotices {

    private final Follows follows;
    private final Recipients recipients;
    private final NoticeBoard board;

    FollowNotices(Follows follows, Recipients recipients, NoticeBoard board) {
        this.follows = follows;
        this.recipients = recipients;
        this.board = board;
    }

    @ApplicationModuleListener
    void on(PracticeRepublished event) {
        tell(NoticeKind.FOLLOWED_PUBLISHED, event.practice(), event.code(), "/versiones", event.at(), Set.of());
    }

    @ApplicationModuleListener
    void on(PracticeAdvanced event) {
        tell(NoticeKind.FOLLOWED_MOVED, event.practice(), event.code(), "", event.at(), event.team());
    }

    @ApplicationModuleListener
    void on(PracticeSteppedBack event) {
        tell(NoticeKind.FOLLOWED_MOVED, event.practice(), event.code(), "", event.at(), event.team());
    }

    private void tell(
            NoticeKind kind, PracticeId practice, String code, String page, Instant at, Set<MemberId> knowing) {
        var subject = PracticeConversations.about(practice);
        String link = "/practicas/" + code + page;
        var notice = Notice.alone(kind, code + " " + at, Map.of("subject", subject.code()), link);
        recipients.all(follows.followers(subject)).stream()
                .filter(person -> !knowing.contains(person.id()))
                .forEach(person -> board.pin(person.id(), notice));
    }
}
