package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.conversations.Subjects;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.walls.CardConversations;
import pe.minka.walls.CardSubmitted;
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionSubmitted;
import pe.minka.walls.PostQueue;
import pe.minka.walls.PostSettled;

/** Tells moderators what waits on walls for their approval, and nobody any more once it is decided. */
@Component
class ApprovalOfPosts {

    private static final String PAGE = "/moderar";

    private final PostQueue queue;
    private final Subjects subjects;
    private final Recipients recipients;
    private final MemberAccess access;
    private final NoticeBoard board;

    ApprovalOfPosts(PostQueue queue, Subjects subjects, Recipients recipients, MemberAccess access, NoticeBoard board) {
        this.queue = queue;
        this.subjects = subjects;
        this.recipients = recipients;
        this.access = access;
        this.board = board;
    }

    @ApplicationModuleListener
    void on(CardSubmitted event) {
        ask(CardConversations.about(event.card()), event.author(), event.at());
    }

    @ApplicationModuleListener
    void on(ContributionSubmitted event) {
        ask(ContributionConversations.about(event.contribution()), event.author(), event.at());
    }

    @ApplicationModuleListener
    void on(PostSettled event) {
        board.withdraw(NoticeKind.POST_WAITS, event.author(), event.post().toString(), event.at());
    }

    /** However late it is heard: what is decided waits for nobody. */
    private void ask(Subject post, MemberId author, Instant at) {
        if (queue.isWaiting(post.id())) {
            subjects.find(post).ifPresent(about -> ask(about, author, at));
        }
    }

    private void ask(SubjectView about, MemberId author, Instant at) {
        var post = about.subject();
        var parameters = Map.of("member", Notice.id(author), "scope", post.id().toString(), "subject", post.code());
        var notice = Notice.grouped(NoticeKind.POST_WAITS, post.code() + " " + at, parameters, about.link() + PAGE);
        waitingFor(post, about.region(), author).forEach(moderator -> board.pin(moderator.id(), notice));
    }

    /** Of those who moderate there who may read that wall; where none of them does, who administers it. */
    private List<MemberView> waitingFor(Subject post, @Nullable String region, MemberId author) {
        var moderators = inWhoseQueue(post, recipients.moderatorsOf(region, List.of(author)));
        return moderators.isEmpty()
                ? inWhoseQueue(post, recipients.administratorsOf(region, List.of(author)))
                : moderators;
    }

    private List<MemberView> inWhoseQueue(Subject post, List<MemberView> people) {
        return people.stream()
                .filter(person -> access.of(person.id())
                        .filter(one -> !queue.waiting(one, List.of(post.id())).isEmpty())
                        .isPresent())
                .toList();
    }
}
