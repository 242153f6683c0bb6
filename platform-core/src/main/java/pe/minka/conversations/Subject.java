package pe.minka.conversations;

import java.util.Objects;
import java.util.UUID;

/** What a conversation is about: something of a kind some module owns. */
public record Subject(String kind, UUID id) {

    public Subject {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    /** As notices keep it: {@code practice:0193…}. */
    public String code() {
        return kind + ":" + id;
    }

    public static Subject of(String code) {
        int colon = code.indexOf(':');
        return new Subject(code.substring(0, colon), UUID.fromString(code.substring(colon + 1)));
    }
}
