package pe.minka.conversations;

import java.util.List;

/** A name after an @ that stayed a text: what was typed, why nobody was told, and who is called something like it. */
public record Unreached(String name, Reason reason, List<String> alike) {

    public Unreached {
        alike = List.copyOf(alike);
    }

    /** Why nobody was told. */
    public enum Reason {
        NOBODY,
        SEVERAL
    }
}
