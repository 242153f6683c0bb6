package pe.minka.gamification.badges;

/** What an insignia is for (familia): comparte, resuelve, aconseja, transfiere, aprende. The names are stored. */
public enum Family {
    SHARES,
    SOLVES,
    ADVISES,
    TRANSFERS,
    LEARNS
}
