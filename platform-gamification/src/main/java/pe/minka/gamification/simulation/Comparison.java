package pe.minka.gamification.simulation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.simulation.Contender.Presence;

/** Lays what people have beside what they would have. */
final class Comparison {

    /** Of each board, and of those on none. */
    private static final int SHOWN = 200;

    private static final List<Board> RANKED = List.of(Board.MEMBERS, Board.ADVISORS);

    private static final Set<Move> IN_PLACE = EnumSet.of(Move.STAYS, Move.UNRANKED);

    private final List<Contender> people;
    private final Recount recount;
    private final Map<ParticipantId, Standing> before;
    private final Map<ParticipantId, Standing> after;
    private final Map<Board, Ranks> ranksBefore;
    private final Map<Board, Ranks> ranksAfter;

    Comparison(
            List<Contender> people,
            Recount recount,
            Map<ParticipantId, Standing> before,
            Map<ParticipantId, Standing> after) {
        this.people = people;
        this.recount = recount;
        this.before = before;
        this.after = after;
        this.ranksBefore = ranks(Contender::points);
        this.ranksAfter = ranks(this::after);
    }

    Simulation of(String season) {
        return new Simulation(
                season,
                recount.contributions(),
                new Simulation.Timing(recount.entering(), recount.leaving(), recount.moved()),
                boards(),
                unranked(),
                count(one -> change(one) > 0),
                count(one -> change(one) < 0),
                standingChanges(),
                shifts(),
                shares(Contender::region),
                shares(Contender::organisationKind),
                standings(),
                totals(Contender::points),
                totals(this::after));
    }

    private int standingChanges() {
        return count(one -> !Objects.equals(before.get(one.id()), after.get(one.id())));
    }

    private int count(Predicate<Contender> which) {
        return Math.toIntExact(people.stream().filter(which).count());
    }

    private List<Simulation.BoardPlaces> boards() {
        return RANKED.stream()
                .map(board -> new Simulation.BoardPlaces(
                        board,
                        new Simulation.Places(
                                count(board, Move::isUp),
                                count(board, Move::isDown),
                                count(board, move -> move == Move.STAYS))))
                .toList();
    }

    private int count(Board board, Predicate<Move> which) {
        return count(one -> one.board() == board && which.test(move(one)));
    }

    private Simulation.Unranked unranked() {
        return new Simulation.Unranked(
                count(Presence.ADMINISTERING),
                count(Presence.HIDDEN),
                count(Presence.PAUSED),
                count(Presence.ERASED),
                count(one -> one.board() == Board.NONE && change(one) > 0),
                count(one -> one.board() == Board.NONE && change(one) < 0));
    }

    private int count(Presence presence) {
        return count(one -> one.presence() == presence && hasPoints(one));
    }

    /** Today, or with the draft. */
    private boolean hasPoints(Contender one) {
        return one.points() != 0 || after(one) != 0;
    }

    private List<Shift> shifts() {
        return Arrays.stream(Board.values()).flatMap(this::shifts).toList();
    }

    private Stream<Shift> shifts(Board board) {
        return people.stream()
                .filter(one -> one.board() == board)
                .filter(one -> change(one) != 0 || !IN_PLACE.contains(move(one)))
                .sorted(Comparator.comparingInt((Contender one) -> -distance(one))
                        .thenComparingInt(one -> -Math.abs(change(one)))
                        .thenComparing(one -> one.id().value()))
                .limit(SHOWN)
                .map(one -> new Shift(
                        one.member(),
                        board,
                        one.points(),
                        after(one),
                        rankBefore(one),
                        rankAfter(one),
                        before.get(one.id()),
                        after.get(one.id())));
    }

    private Move move(Contender one) {
        return Move.between(rankBefore(one), rankAfter(one));
    }

    /** By how many places; whoever enters or leaves does so behind the last. */
    private int distance(Contender one) {
        var from = rankBefore(one);
        var to = rankAfter(one);
        if (from == null && to == null) {
            return 0;
        }
        int first = from == null ? beyond(ranksBefore, one) : from;
        int last = to == null ? beyond(ranksAfter, one) : to;
        return Math.abs(first - last);
    }

    private static int beyond(Map<Board, Ranks> ranks, Contender one) {
        return Objects.requireNonNull(ranks.get(one.board())).beyond();
    }

    private @Nullable Integer rankBefore(Contender one) {
        return rank(ranksBefore, one, one.points());
    }

    private @Nullable Integer rankAfter(Contender one) {
        return rank(ranksAfter, one, after(one));
    }

    private Map<Board, Ranks> ranks(ToIntFunction<Contender> worth) {
        Map<Board, Ranks> ranks = new EnumMap<>(Board.class);
        for (var board : Board.values()) {
            ranks.put(
                    board,
                    new Ranks(people.stream()
                            .filter(one -> one.board() == board && one.isRanked(worth.applyAsInt(one)))
                            .map(worth::applyAsInt)
                            .toList()));
        }
        return ranks;
    }

    private static @Nullable Integer rank(Map<Board, Ranks> ranks, Contender one, int worth) {
        var board = ranks.get(one.board());
        return board == null || !one.isRanked(worth) ? null : board.of(worth);
    }

    private List<Share> shares(Function<Contender, String> group) {
        Map<String, Share> shares = new TreeMap<>();
        people.stream()
                .filter(this::hasPoints)
                .forEach(one -> shares.compute(
                        group.apply(one),
                        (code, share) ->
                                (share == null ? Share.none(code) : share).with(one.points(), after(one), move(one))));
        return List.copyOf(shares.values());
    }

    private List<StandingShare> standings() {
        return Arrays.stream(Standing.values())
                .map(standing -> new StandingShare(
                        standing,
                        Collections.frequency(before.values(), standing),
                        Collections.frequency(after.values(), standing)))
                .toList();
    }

    private Totals totals(ToIntFunction<Contender> worth) {
        return Totals.of(people.stream().map(worth::applyAsInt).toList());
    }

    private int after(Contender one) {
        return one.points() + change(one);
    }

    private int change(Contender one) {
        return recount.change(one);
    }
}
