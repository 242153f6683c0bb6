package pe.minka.web.recognition;

import java.util.List;
import java.util.Optional;

/** Which ranking an address asks for, filter by filter. */
record RankingFilters(
        RankingFilter<RankingTable> table,
        RankingFilter<RankingPlaces.Chosen> place,
        RankingFilter<RankingPeriods.Chosen> period) {

    /** Nothing when one of them names what there is not. */
    Optional<RankingRequests.Asked> asked() {
        var board = table.chosen();
        var where = place.chosen();
        var when = period.chosen();
        return board == null || where == null || when == null
                ? Optional.empty()
                : Optional.of(new RankingRequests.Asked(board, where, when));
    }

    /** Those the form shows; the table is chosen beside it, unless it has to be chosen anew. */
    public List<RankingFilter<?>> shown() {
        return table.wrong() ? List.of(period, place, table) : List.of(period, place);
    }

    UnknownRanking unknown(String address) {
        return new UnknownRanking(address, shown(), table.wrong() ? null : table.value());
    }
}
