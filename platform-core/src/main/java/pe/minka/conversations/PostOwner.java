package pe.minka.conversations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/**
 * What a module says of the things it owns that members report, and does with them what a moderator decides; it records
 * that itself. One bean for each kind, beside its {@link ConversationOwner}.
 */
public interface PostOwner {

    /** As its conversations call it. */
    String kind();

    /** What is still there, hidden or not, for those who moderate. */
    Optional<PostView> find(UUID id);

    /** Several at once, as many as still have their words. */
    List<PostView> findAll(Collection<UUID> ids);

    /** Lets in what waits; what nobody lets in never waits. */
    default void approve(Access moderator, UUID id) {
        throw new RuleViolation("conversations.moderation.decided");
    }

    /** What is hidden already stays so for this reason. */
    void hide(Access moderator, UUID id, Reason reason);

    void restore(Access moderator, UUID id, Reason reason);

    /** It is hidden until a moderator has looked. */
    void hold(Access reporter, UUID id);
}
