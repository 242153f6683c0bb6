package pe.minka.web.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentId;
import pe.minka.members.MemberId;

/**
 * A comment as a program sends it, or the answer to one. Whoever it mentions is named in the text with @; mentions says
 * who is meant by a name that several bear.
 */
record NewComment(
        @Nullable String text,
        @Nullable UUID replyTo,
        @Nullable List<UUID> mentions) {

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    @Nullable
    CommentId answered() {
        return replyTo == null ? null : new CommentId(replyTo);
    }

    Set<MemberId> chosen() {
        return Sent.members(mentions);
    }
}
