package pe.minka.lessons;

/** What somebody decided about a lesson of somebody else. */
public enum ReviewOutcome {
    PUBLISHED,
    RETURNED,
    UNPUBLISHED
}
