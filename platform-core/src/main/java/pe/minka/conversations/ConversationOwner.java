package pe.minka.conversations;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import pe.minka.members.Access;

/** What a module says of the things it owns that members talk about. One bean for each kind. */
public interface ConversationOwner {

    /** Stored with every comment: short, in lower case with hyphens, and never renamed. */
    String kind();

    /** Those of them that are still there, also for those who moderate; whether somebody may read one is asked apart. */
    List<SubjectView> find(Collection<UUID> ids);

    boolean mayRead(Access asker, UUID id);

    /** Comments; reading is asked for beforehand. */
    default boolean mayWrite(Access asker, UUID id) {
        return true;
    }

    /** The same for supports. */
    default boolean maySupport(Access asker, UUID id) {
        return mayWrite(asker, id);
    }
}
