package pe.minka.notifications;

import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Follows;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeRepublished;

/** Tells those who follow a practice what becomes of it. */
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
        var subject = PracticeConversations.about(event.practice());
        var notice = Notice.alone(
                NoticeKind.FOLLOWED_PUBLISHED,
                event.code() + " " + event.at(),
                Map.of("subject", subject.code()),
                "/practicas/" + event.code() + "/versiones");
        recipients.all(follows.followers(subject)).forEach(person -> board.pin(person.id(), notice));
    }
}
