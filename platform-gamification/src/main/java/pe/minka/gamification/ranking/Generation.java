package pe.minka.gamification.ranking;

/** Boards that are built beside those that are read, and read in their place once they are done. */
record Generation(String name) {}
