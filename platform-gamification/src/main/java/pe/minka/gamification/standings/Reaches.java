package pe.minka.gamification.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.MemberId;

/** Finds out whom other standings would reach in the season that is on. */
@Component
class Reaches {

    private static final int NAMES = 10;

    private static final String WHO = """
            select p.id, case when p.named then p.member end as member, p.board,
                   coalesce(o.region, '') as region
            from participant p
            left join organisation o on o.id = p.organisation
            where p.id = any(:ids)
            """;

    private final MeritRows merits;
    private final ReachedRows reached;
    private final Judgement judgement;
    private final Seasons seasons;
    private final JdbcClient jdbc;

    Reaches(MeritRows merits, ReachedRows reached, Judgement judgement, Seasons seasons, JdbcClient jdbc) {
        this.merits = merits;
        this.reached = reached;
        this.judgement = judgement;
        this.seasons = seasons;
        this.jdbc = jdbc;
    }

    /** How many have come to each, or beyond. */
    Map<Standing, Integer> counts() {
        return reached.counts(seasons.current().code());
    }

    Reach of(Ladder wanted) {
        String season = seasons.current().code();
        var had = merits.all(season);
        var deserved = judgement.deserved(had, season, wanted);
        var have = reached.all(season);
        return new Reach(
                wanted,
                wanted.steps().stream()
                        .map(step -> rise(
                                step,
                                have.getOrDefault(step.standing(), Set.of()),
                                whoDeserves(step.standing(), deserved),
                                had))
                        .toList());
    }

    private static Set<ParticipantId> whoDeserves(Standing standing, Map<ParticipantId, List<Standing>> deserved) {
        return deserved.entrySet().stream()
                .filter(one -> one.getValue().contains(standing))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Reach.Rise rise(
            Step step, Set<ParticipantId> have, Set<ParticipantId> deserve, Map<ParticipantId, Merits> had) {
        var newcomers = who(deserve.stream().filter(one -> !have.contains(one)).toList());
        long kept = have.stream().filter(one -> !deserve.contains(one)).count();
        return new Reach.Rise(
                step,
                have.size(),
                newcomers.size(),
                Math.toIntExact(kept),
                boards(newcomers),
                regions(newcomers),
                sample(newcomers, had));
    }

    /** Somebody who would be new; without a name where they do not show it. */
    private record Newcomer(ParticipantId id, @Nullable MemberId member, Board board, String region) {}

    private List<Newcomer> who(Collection<ParticipantId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(WHO)
                        .param("ids", ids.stream().map(ParticipantId::value).toArray(UUID[]::new))
                        .query((row, number) -> newcomer(row))
                        .list();
    }

    private static Newcomer newcomer(ResultSet row) throws SQLException {
        UUID member = row.getObject("member", UUID.class);
        return new Newcomer(
                new ParticipantId(row.getObject("id", UUID.class)),
                member == null ? null : new MemberId(member),
                Board.valueOf(row.getString("board")),
                row.getString("region"));
    }

    private static List<Reach.OnBoard> boards(List<Newcomer> newcomers) {
        var counted =
                newcomers.stream().collect(Collectors.groupingBy(Newcomer::board, Collectors.summingInt(one -> 1)));
        return Stream.of(Board.values())
                .filter(counted::containsKey)
                .map(board -> new Reach.OnBoard(board, Objects.requireNonNull(counted.get(board))))
                .toList();
    }

    /** Where there are most comes first. */
    private static List<Reach.InRegion> regions(List<Newcomer> newcomers) {
        return newcomers.stream()
                .collect(Collectors.groupingBy(Newcomer::region, TreeMap::new, Collectors.summingInt(one -> 1)))
                .entrySet()
                .stream()
                .map(one -> new Reach.InRegion(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt((Reach.InRegion one) -> -one.people())
                        .thenComparing(Reach.InRegion::code))
                .toList();
    }

    private static List<Reach.Person> sample(List<Newcomer> newcomers, Map<ParticipantId, Merits> merits) {
        return newcomers.stream()
                .flatMap(one -> Stream.ofNullable(one.member())
                        .map(member -> new Reach.Person(
                                member,
                                merits.getOrDefault(one.id(), Merits.NONE).points())))
                .sorted(Comparator.comparingInt((Reach.Person one) -> -one.points())
                        .thenComparing(one -> one.member().value()))
                .limit(NAMES)
                .toList();
    }
}
