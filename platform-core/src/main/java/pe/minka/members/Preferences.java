package pe.minka.members;

import java.util.Objects;

/** How a member wants the pages: theme, fewer data over a poor line, keyboard shortcuts. */
public record Preferences(Theme theme, boolean dataSaver, boolean shortcuts) {

    public static final Preferences DEFAULT = new Preferences(Theme.SYSTEM, false, true);

    public Preferences {
        Objects.requireNonNull(theme);
    }
}
