package pe.minka.conversations;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Comments, as moderators handle them. What is decided about them is recorded with the case. */
@Component
class CommentPosts implements PostOwner {

    static final String KIND = "comment";

    private final CommentRepository comments;
    private final CommentRows rows;
    private final Subjects subjects;
    private final Tally tally;
    private final Clock clock;

    CommentPosts(CommentRepository comments, CommentRows rows, Subjects subjects, Tally tally, Clock clock) {
        this.comments = comments;
        this.rows = rows;
        this.subjects = subjects;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<PostView> find(UUID id) {
        return comments.findById(new CommentId(id)).map(CommentPosts::view);
    }

    @Override
    public List<PostView> findAll(Collection<UUID> ids) {
        return rows.findAll(ids).stream()
                .map(row -> new PostView(
                        row.id().value(),
                        KIND,
                        row.subject(),
                        row.author(),
                        row.wording(),
                        row.mentioned(),
                        row.state(),
                        false,
                        row.at(),
                        row.editedAt()))
                .toList();
    }

    private static PostView view(Comment comment) {
        return new PostView(
                comment.id().value(),
                KIND,
                comment.about(),
                comment.author(),
                comment.wording(),
                comment.mentioned(),
                comment.state(),
                false,
                comment.writtenAt(),
                comment.editedAt());
    }

    @Override
    public void hide(Access moderator, UUID id, Reason reason) {
        var comment = locked(id);
        if (comment.state() == CommentState.SHOWN) {
            hide(comment);
        }
    }

    @Override
    public void hold(Access reporter, UUID id) {
        var comment = locked(id);
        if (comment.state() == CommentState.SHOWN) {
            hide(comment);
        }
    }

    private void hide(Comment comment) {
        comment.hide(clock.instant());
        tally.take(comment.about());
        comments.save(comment);
    }

    @Override
    public void restore(Access moderator, UUID id, Reason reason) {
        var comment = locked(id);
        if (comment.state() != CommentState.HIDDEN) {
            throw new RuleViolation("conversations.moderation.decided");
        }
        comment.restore(clock.instant());
        subjects.find(comment.about()).ifPresent(tally::add);
        comments.save(comment);
    }

    private Comment locked(UUID id) {
        return comments.findLockedById(new CommentId(id)).orElseThrow(() -> new NotFound("comment " + id));
    }
}
