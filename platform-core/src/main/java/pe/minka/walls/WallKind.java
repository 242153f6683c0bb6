package pe.minka.walls;

/** What a wall is for: challenges (desafíos), initiatives (iniciativas) or talk about practices (intercambio). */
public enum WallKind {
    CHALLENGES(CardKind.CHALLENGE),
    INITIATIVES(CardKind.INITIATIVE),
    SHARING(CardKind.SHARING);

    private final CardKind cards;

    WallKind(CardKind cards) {
        this.cards = cards;
    }

    /** All cards of a wall are of one kind. */
    public CardKind cards() {
        return cards;
    }
}
