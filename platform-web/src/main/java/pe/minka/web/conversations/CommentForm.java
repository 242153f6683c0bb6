package pe.minka.web.conversations;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pe.minka.conversations.CommentId;
import pe.minka.members.MemberId;

/** A comment to be: its identity, so that it is said once; the text; and whom its author chose from the suggestions. */
record CommentForm(
        @Nullable UUID comment,
        @Nullable String text,
        @Nullable Set<UUID> mention) {

    CommentId identity() {
        return comment == null ? CommentId.next() : new CommentId(comment);
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    Set<MemberId> chosen() {
        return mentions().stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }

    public Set<UUID> mentions() {
        return mention == null ? Set.of() : mention;
    }

    Typed refused(String error) {
        return new Typed(identity().value().toString(), words(), mentions(), error);
    }
}
