package pe.minka.walls;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a card on a wall. */
public record CardId(UUID value) implements Identifier {

    public CardId {
        Objects.requireNonNull(value);
    }

    public static CardId next() {
        return new CardId(Uuid7.next());
    }
}
