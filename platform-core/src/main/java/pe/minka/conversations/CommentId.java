package pe.minka.conversations;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a comment. The form that writes it brings it along, so that sending it twice writes it once. */
public record CommentId(UUID value) implements Identifier {

    public CommentId {
        Objects.requireNonNull(value);
    }

    /** Itself, as something that can be reported. */
    public Subject about() {
        return new Subject(CommentPosts.KIND, value());
    }

    public static CommentId next() {
        return new CommentId(Uuid7.next());
    }
}
