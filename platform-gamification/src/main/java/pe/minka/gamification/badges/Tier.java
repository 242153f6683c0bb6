package pe.minka.gamification.badges;

/** How far an insignia reaches (hebra, trama, manto): a first step, a habit, a change. The names are stored. */
public enum Tier {
    STRAND,
    WEAVE,
    MANTLE
}
