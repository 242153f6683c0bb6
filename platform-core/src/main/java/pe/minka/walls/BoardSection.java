package pe.minka.walls;

/** Where a contribution stands on a board: propuestas, preguntas, experiencias. */
public enum BoardSection {
    PROPOSAL,
    QUESTION,
    EXPERIENCE
}
