package pe.minka.members;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.ActorId;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a member; it stays when the person behind it is erased. */
public record MemberId(UUID value) implements Identifier {

    public MemberId {
        Objects.requireNonNull(value);
    }

    public static MemberId next() {
        return new MemberId(Uuid7.next());
    }

    public ActorId actor() {
        return new ActorId(value);
    }
}
