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

/** Tells those who follow a practice what becomes of it; its team is told elsewhere. */
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
        String page = page(event.code()) + "/versiones";
        tell(NoticeKind.FOLLOWED_PUBLISHED, event.practice(), Set.of(), event.at(), page);
    }

    @ApplicationModuleListener
    void on(PracticeAdvanced event) {
        tell(NoticeKind.FOLLOWED_ADVANCED, event.practice(), event.team(), event.at(), page(event.code()));
    }

    @ApplicationModuleListener
    void on(PracticeSteppedBack event) {
        tell(NoticeKind.FOLLOWED_STEPPED_BACK, event.practice(), event.team(), event.at(), page(event.code()));
    }

    private static String page(String code) {
        return "/practicas/" + code;
    }

    private void tell(NoticeKind kind, PracticeId practice, Set<MemberId> except, Instant at, String page) {
        var subject = PracticeConversations.about(practice);
        var notice = new Notice(
                kind,
                subject.code() + " " + at,
                kind.name() + " " + subject.code(),
                Map.of("subject", subject.code()),
                page);
        var others = follows.followers(subject).stream()
                .filter(member -> !except.contains(member))
                .toList();
        recipients.all(others).forEach(person -> board.pin(person.id(), notice));
    }
}
