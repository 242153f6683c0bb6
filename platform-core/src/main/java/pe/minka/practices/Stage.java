package pe.minka.practices;

/** Where a published practice stands on the route (estadio); a draft has none. */
public enum Stage {
    INITIAL,
    INTERMEDIATE,
    ADVANCED
}
