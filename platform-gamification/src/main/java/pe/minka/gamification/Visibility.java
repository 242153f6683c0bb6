package pe.minka.gamification;

/** How somebody is shown in the ranking: by name, only as somebody of their region, or not at all. */
public enum Visibility {
    NAMED,
    REGION,
    HIDDEN
}
