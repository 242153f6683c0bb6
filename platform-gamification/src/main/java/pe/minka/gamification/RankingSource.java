package pe.minka.gamification;

/** Who answered: the projection, or the database it is made from. Both say the same. */
public enum RankingSource {
    REDIS,
    DATABASE
}
