package pe.minka.notifications;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a notice. */
public record NoticeId(UUID value) implements Identifier {

    public NoticeId {
        Objects.requireNonNull(value);
    }

    static NoticeId next() {
        return new NoticeId(Uuid7.next());
    }
}
