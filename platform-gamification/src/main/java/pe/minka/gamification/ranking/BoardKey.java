package pe.minka.gamification.ranking;

import java.util.UUID;
import pe.minka.gamification.Period;
import pe.minka.gamification.Ranking;
import pe.minka.gamification.RankingScope;
import pe.minka.organisations.OrganisationId;

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

    /** The board that {@link #name()} names. */
    static BoardKey named(String name) {
        String[] parts = name.split(":", 4);
        var period = new Period(parts[1]);
        return new BoardKey(
                parts[0],
                period,
                switch (parts[2]) {
                    case EVERYWHERE -> RankingScope.NATIONAL;
                    case "M" -> new RankingScope.InMacroRegion(parts[3]);
                    case "R" -> new RankingScope.InRegion(parts[3]);
                    case "O" -> new RankingScope.InOrganisation(new OrganisationId(UUID.fromString(parts[3])));
                    default -> throw new IllegalArgumentException("no board " + name);
                });
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
