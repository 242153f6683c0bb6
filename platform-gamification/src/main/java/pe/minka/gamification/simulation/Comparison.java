package pe.minka.gamification.simulation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;

/** Lays what people have beside what they would have. */
final class Comparison {

    private static final int SHOWN = 200;

    private final List<Contender> people;
    private final Recount recount;
    private final Map<ParticipantId, Standing> before;
    private final Map<ParticipantId, Standing> after;

    Comparison(
            List<Contender> people,
            Recount recount,
            Map<ParticipantId, Standing> before,
            Map<ParticipantId, Standing> after) {
        this.people = people;
        this.recount = recount;
        this.before = before;
        this.after = after;
    }

    Simulation of(String season) {
        var changed = people.stream().filter(one -> change(one) != 0).toList();
        return new Simulation(
                season,
                recount.contributions(),
                new Simulation.Timing(recount.entering(), recount.leaving(), recount.moved()),
                Math.toIntExact(changed.stream().filter(one -> change(one) > 0).count()),
                Math.toIntExact(changed.stream().filter(one -> change(one) < 0).count()),
                standingChanges(),
                shifts(changed),
                shares(Contender::region),
                shares(Contender::organisationKind),
                standings(),
                totals(Contender::points),
                totals(this::after));
    }

    private int standingChanges() {
        return Math.toIntExact(people.stream()
                .filter(one -> !Objects.equals(before.get(one.id()), after.get(one.id())))
                .count());
    }

    private List<Shift> shifts(List<Contender> changed) {
        var ranksBefore = ranks(Contender::points);
        var ranksAfter = ranks(this::after);
        return changed.stream()
                .sorted(Comparator.comparingInt((Contender one) -> -Math.abs(change(one)))
                        .thenComparing(one -> one.id().value()))
                .limit(SHOWN)
                .map(one -> new Shift(
                        one.member(),
                        one.points(),
                        after(one),
                        rank(ranksBefore, one, one.points()),
                        rank(ranksAfter, one, after(one)),
                        before.get(one.id()),
                        after.get(one.id())))
                .toList();
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
                .filter(one -> one.points() != 0 || after(one) != 0)
                .forEach(one -> shares.compute(
                        group.apply(one),
                        (code, share) -> (share == null ? Share.none(code) : share).with(one.points(), after(one))));
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
