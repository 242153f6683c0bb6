package pe.minka.gamification.ranking;

import pe.minka.gamification.Period;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingScope;

/** One board as it is stored: of people or of teams. */
public record BoardKey(String board, Period period, RankingScope scope) {

    static final String TEAMS = "TEAMS";

    static final String EVERYWHERE = "*";

    public static BoardKey of(Ranking ranking) {
        return new BoardKey(ranking.board().name(), ranking.period(), ranking.scope());
    }

    public static BoardKey ofTeams(Period season, RankingScope scope) {
        return new BoardKey(TEAMS, season, scope);
    }

    boolean isOfTeams() {
        return board.equals(TEAMS);
    }

    /** Under which name Redis keeps when the points of the period last changed. */
    String stamp() {
        return isOfTeams() ? TEAMS + ":" + period.code() : period.code();
    }

    String name() {
        return board + ":" + period.code() + ":" + nameOf(scope);
    }

    private static String nameOf(RankingScope scope) {
        return switch (scope) {
            case RankingScope.National all -> EVERYWHERE;
            case RankingScope.InMacroRegion one -> macroRegion(one.code());
            case RankingScope.InRegion one -> region(one.code());
            case RankingScope.InOrganisation one ->
                organisation(one.id().value().toString());
        };
    }

    static String macroRegion(String code) {
        return "M:" + code;
    }

    static String region(String code) {
        return "R:" + code;
    }

    static String organisation(String id) {
        return "O:" + id;
    }
}
