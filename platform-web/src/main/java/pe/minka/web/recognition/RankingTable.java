package pe.minka.web.recognition;

import pe.minka.gamification.Board;

/** One of the tables: members or advisors. */
record RankingTable(String value, String label, Board board) implements RankingFilter.Choice {}
