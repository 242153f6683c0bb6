package pe.minka.walls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pe.minka.conversations.PostOwner;
import pe.minka.conversations.PostView;
import pe.minka.members.Access;
import pe.minka.members.Reason;

/** Members report contributions, and moderators decide on them, as on comments. */
@Component
class ContributionPosts implements PostOwner {

    private final ContributionRepository contributions;
    private final BoardRows rows;
    private final PostModeration moderation;

    ContributionPosts(ContributionRepository contributions, BoardRows rows, PostModeration moderation) {
        this.contributions = contributions;
        this.rows = rows;
        this.moderation = moderation;
    }

    @Override
    public String kind() {
        return ContributionConversations.KIND;
    }

    @Override
    public Optional<PostView> find(UUID id) {
        return contributions.findById(new ContributionId(id)).map(ContributionPosts::view);
    }

    @Override
    public List<PostView> findAll(Collection<UUID> ids) {
        return rows.findAll(ids, null).stream()
                .map(row -> new PostView(
                        row.id().value(),
                        kind(),
                        ContributionConversations.about(row.id()),
                        row.author(),
                        row.text(),
                        row.mentioned(),
                        row.state().asComments(),
                        row.state() == PostState.WAITING,
                        row.at(),
                        row.editedAt()))
                .toList();
    }

    private static PostView view(Contribution contribution) {
        return new PostView(
                contribution.id().value(),
                ContributionConversations.KIND,
                ContributionConversations.about(contribution.id()),
                contribution.author(),
                contribution.text(),
                contribution.mentioned(),
                contribution.posting().asComments(),
                contribution.posting().state() == PostState.WAITING,
                contribution.posting().writtenAt(),
                contribution.posting().editedAt());
    }

    @Override
    public void approve(Access moderator, UUID id) {
        moderation.approve(moderator, new ContributionId(id));
    }

    @Override
    public void hide(Access moderator, UUID id, Reason reason) {
        moderation.hide(moderator, new ContributionId(id), reason);
    }

    @Override
    public void restore(Access moderator, UUID id, Reason reason) {
        moderation.restore(moderator, new ContributionId(id), reason);
    }

    @Override
    public void hold(Access reporter, UUID id) {
        moderation.hold(reporter, new ContributionId(id));
    }
}
