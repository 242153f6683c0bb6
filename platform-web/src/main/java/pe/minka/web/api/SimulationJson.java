package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.simulation.Share;
import pe.minka.gamification.simulation.Shift;
import pe.minka.gamification.simulation.Simulation;
import pe.minka.gamification.simulation.StandingShare;
import pe.minka.gamification.simulation.Totals;

/**
 * What a draft of the rules would change; shifts are the greatest changes of each board and of those on none, the numbers
 * beside are of everybody: rising, falling and staying are places on all the boards together, gaining and losing points.
 */
record SimulationJson(
        String season,
        int contributions,
        TimingJson timing,
        int rising,
        int falling,
        int staying,
        List<BoardPlacesJson> boards,
        UnrankedJson unranked,
        int gaining,
        int losing,
        int standingChanges,
        TotalsJson before,
        TotalsJson after,
        List<ShiftJson> shifts,
        List<ShareJson> regions,
        List<ShareJson> organisationKinds,
        List<StandingShareJson> standings) {

    SimulationJson {
        boards = List.copyOf(boards);
        shifts = List.copyOf(shifts);
        regions = List.copyOf(regions);
        organisationKinds = List.copyOf(organisationKinds);
        standings = List.copyOf(standings);
    }

    static SimulationJson of(Simulation result) {
        return new SimulationJson(
                result.season(),
                result.contributions(),
                TimingJson.of(result.timing()),
                result.places().rising(),
                result.places().falling(),
                result.places().staying(),
                result.boards().stream().map(BoardPlacesJson::of).toList(),
                UnrankedJson.of(result.unranked()),
                result.gaining(),
                result.losing(),
                result.standingChanges(),
                TotalsJson.of(result.before()),
                TotalsJson.of(result.after()),
                result.shifts().stream().map(ShiftJson::of).toList(),
                result.regions().stream().map(ShareJson::of).toList(),
                result.kinds().stream().map(ShareJson::of).toList(),
                result.standings().stream().map(StandingShareJson::of).toList());
    }

    /** Contributions that would count before anybody accepts them, would wait for that, or count for another day. */
    record TimingJson(int entering, int leaving, int moved) {

        static TimingJson of(Simulation.Timing timing) {
            return new TimingJson(timing.entering(), timing.leaving(), timing.moved());
        }
    }

    /** How many would have a better place on a board, a worse one, or the same. */
    record BoardPlacesJson(Board board, int rising, int falling, int staying) {

        static BoardPlacesJson of(Simulation.BoardPlaces one) {
            var places = one.places();
            return new BoardPlacesJson(one.board(), places.rising(), places.falling(), places.staying());
        }
    }

    /** How many with points are on no board, and why; how many of them would have more points, and how many fewer. */
    record UnrankedJson(int administering, int hidden, int paused, int erased, int gaining, int losing) {

        static UnrankedJson of(Simulation.Unranked some) {
            return new UnrankedJson(
                    some.administering(), some.hidden(), some.paused(), some.erased(), some.gaining(), some.losing());
        }
    }

    /** How many have points, how many points, and the percentage of them that the first tenth has. */
    record TotalsJson(int people, long points, int topShare) {

        static TotalsJson of(Totals totals) {
            return new TotalsJson(totals.people(), totals.points(), totals.topShare());
        }
    }

    /** Somebody's points and rank. */
    record ShiftJson(
            @Nullable UUID member,
            Board board,
            int before,
            int after,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Standing standingBefore,
            @Nullable Standing standingAfter) {

        static ShiftJson of(Shift shift) {
            return new ShiftJson(
                    shift.member() == null ? null : shift.member().value(),
                    shift.board(),
                    shift.before(),
                    shift.after(),
                    shift.rankBefore(),
                    shift.rankAfter(),
                    shift.standingBefore(),
                    shift.standingAfter());
        }
    }

    /** Those of a region or of a kind of organisation. */
    record ShareJson(String code, int people, int rising, int falling, long before, long after) {

        static ShareJson of(Share share) {
            return new ShareJson(
                    share.code(), share.people(), share.rising(), share.falling(), share.before(), share.after());
        }
    }

    /** How many have a standing, and how many would. */
    record StandingShareJson(Standing standing, int before, int after) {

        static StandingShareJson of(StandingShare share) {
            return new StandingShareJson(share.standing(), share.before(), share.after());
        }
    }
}
