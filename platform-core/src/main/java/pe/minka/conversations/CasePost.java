package pe.minka.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/** What a case is about, as a moderator reads it; of what was taken back there are no words. */
public record CasePost(
        UUID id,
        String kind,
        MemberView author,
        CommentState state,
        List<Said> words,
        Instant at,
        @Nullable Instant editedAt) {

    public CasePost {
        words = List.copyOf(words);
    }
}
