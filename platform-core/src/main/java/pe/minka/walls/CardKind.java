package pe.minka.walls;

/** What somebody puts on a wall: a problem, an idea, or a question about a practice. */
public enum CardKind {
    CHALLENGE(CardStage.OPEN),
    INITIATIVE(CardStage.PUBLISHED),
    SHARING(CardStage.PUBLISHED);

    private final CardStage first;

    CardKind(CardStage first) {
        this.first = first;
    }

    CardStage first() {
        return first;
    }

    /** An advisor may accompany it. */
    public boolean isAccompanied() {
        return this != SHARING;
    }
}
