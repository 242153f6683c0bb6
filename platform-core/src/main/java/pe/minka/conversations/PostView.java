package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * Something members may report, as it is kept.
 *
 * @param about what a comment is about; of everything else, itself
 * @param wording with members by their ids
 * @param waiting nobody has let it in yet
 */
public record PostView(
        UUID id,
        String kind,
        Subject about,
        MemberId author,
        String wording,
        Set<MemberId> mentioned,
        CommentState state,
        boolean waiting,
        Instant at,
        @Nullable Instant editedAt) {

    public PostView {
        mentioned = Set.copyOf(mentioned);
    }

    boolean isComment() {
        return kind.equals(CommentPosts.KIND);
    }

    boolean isBy(MemberId member) {
        return author.equals(member);
    }
}
