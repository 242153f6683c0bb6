package pe.minka.gamification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ranking.Crossings;
import pe.minka.gamification.ranking.Place;
import pe.minka.gamification.ranking.Stretch;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.shared.DatabaseAway;
import pe.minka.shared.Recent;

/**
 * Tells who is behind the places of a board, as each of them wants to be told. It asks what they want at that moment:
 * whoever hides is gone at once, even from a board that has not heard of it. Those who read rankings at the same moment are
 * asked for together.
 */
@Component
class RankedPeople {

    private static final int AT_ONCE = 500;
    private static final int MOST_KNOWN = 20_000;

    private static final String SHOWN = """
            select p.id, p.member, p.visibility,
                   (select array_agg(r.standing)
                    from standing_reached r
                    where r.season = :season and r.participant = p.id) as reached
            from participant p
            where p.id = any(:ids) and p.seen
            """;

    private static final String OF = "select id from participant where member = :member";

    private final JdbcClient jdbc;
    private final MemberDirectory members;
    private final Crossings<Wanted, Map<UUID, Seen>> crossings;
    private final Recent<MemberId, ParticipantId> known = new Recent<>(MOST_KNOWN);

    RankedPeople(JdbcClient jdbc, MemberDirectory members) {
        this.jdbc = jdbc;
        this.members = members;
        this.crossings = new Crossings<>(
                1,
                AT_ONCE,
                wanted -> wanted.people().size(),
                this::seenTogether,
                DatabaseAway::isCauseOf,
                IllegalStateException::new);
    }

    /** How somebody wants to be shown, and the highest standing they have reached. */
    private record Shown(
            UUID id,
            MemberId member,
            Visibility visibility,
            @Nullable Standing reached) {}

    /** Somebody who is shown. */
    private record Seen(Shown shown, MemberView view) {}

    /** People, and the season of their standings. */
    private record Wanted(String season, Set<UUID> people) {}

    /**
     * What is read by whom.
     *
     * @param season the one of the standings
     * @param amongColleagues whether it is a board of one organisation: whoever shows no name is not among the few of it
     */
    record Reading(MemberId reader, String season, boolean amongColleagues) {}

    /** Empty for who never contributed nor chose anything; whoever is somebody stays it until they are erased. */
    Optional<ParticipantId> participant(MemberId member) {
        return known.find(member).or(() -> lookUp(member));
    }

    private Optional<ParticipantId> lookUp(MemberId member) {
        var found = jdbc.sql(OF)
                .param("member", member.value())
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new);
        found.filter(participant -> !isInTransaction()).ifPresent(participant -> known.keep(member, participant));
        return found;
    }

    /** What is written in a transaction is seen in no other, and may never have been. */
    private static boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    List<RankedRow> rows(Stretch places, Reading reading) {
        return rows(List.of(places), reading).getFirst();
    }

    /** Of several boards, with as many questions as of one. */
    List<List<RankedRow>> rows(Collection<Stretch> boards, Reading reading) {
        return behind(boards, reading).stream()
                .map(rows -> List.copyOf(rows.values()))
                .toList();
    }

    /** Who is shown, by the identity of their place and in the order of the places. */
    Map<UUID, RankedRow> behind(Stretch places, Reading reading) {
        return behind(List.of(places), reading).getFirst();
    }

    private List<Map<UUID, RankedRow>> behind(Collection<Stretch> boards, Reading reading) {
        Set<UUID> people = boards.stream()
                .flatMap(board -> board.places().stream())
                .map(Place::id)
                .collect(Collectors.toUnmodifiableSet());
        var seen = people.isEmpty() ? Map.<UUID, Seen>of() : seen(new Wanted(reading.season(), people));
        var told = reading.amongColleagues() ? named(seen) : seen;
        return boards.stream()
                .map(places -> behind(places, told, reading.reader()))
                .toList();
    }

    private static Map<UUID, Seen> named(Map<UUID, Seen> seen) {
        Map<UUID, Seen> named = new HashMap<>(seen);
        named.values().removeIf(one -> one.shown().visibility() != Visibility.NAMED);
        return named;
    }

    private Map<UUID, Seen> seen(Wanted wanted) {
        return isInTransaction() ? seen(wanted.season(), wanted.people()) : crossings.ask(wanted);
    }

    private List<Map<UUID, Seen>> seenTogether(List<Wanted> all) {
        Map<String, Set<UUID>> people = new HashMap<>();
        all.forEach(one ->
                people.computeIfAbsent(one.season(), season -> new HashSet<>()).addAll(one.people()));
        Map<String, Map<UUID, Seen>> seen = new HashMap<>();
        people.forEach((season, some) -> seen.put(season, seen(season, some)));
        return all.stream()
                .map(one -> seen.getOrDefault(one.season(), Map.of()))
                .toList();
    }

    private Map<UUID, Seen> seen(String season, Set<UUID> people) {
        List<Shown> shown = jdbc.sql(SHOWN)
                .param("ids", people.toArray(UUID[]::new))
                .param("season", season)
                .query((row, number) -> shown(row))
                .list();
        var views = members.findAll(shown.stream().map(Shown::member).toList());
        Map<UUID, Seen> seen = new HashMap<>();
        for (var one : shown) {
            var view = views.get(one.member());
            if (view != null) {
                seen.put(one.id(), new Seen(one, view));
            }
        }
        return seen;
    }

    private static Map<UUID, RankedRow> behind(Stretch stretch, Map<UUID, Seen> people, MemberId reader) {
        Map<Long, Integer> seen = new HashMap<>();
        Set<Long> unseen = new HashSet<>();
        for (var place : stretch.places()) {
            if (people.containsKey(place.id())) {
                seen.merge(place.rank(), 1, Integer::sum);
            } else {
                unseen.add(place.rank());
            }
        }
        // Who shares a rank that goes on beyond may share it with somebody who is shown.
        unseen.removeIf(rank -> !stretch.holdsAllOf(rank));
        Map<UUID, RankedRow> rows = new LinkedHashMap<>();
        for (var place : stretch.places()) {
            var who = people.get(place.id());
            if (who != null) {
                boolean alone = seen.getOrDefault(place.rank(), 0) == 1 && unseen.contains(place.rank());
                var tie = alone ? Tie.UNSEEN : Tie.SHARED;
                rows.put(place.id(), row(place, who.shown(), who.view(), place.shared() ? tie : Tie.NONE, reader));
            }
        }
        return rows;
    }

    private static RankedRow row(Place place, Shown shown, MemberView view, Tie tie, MemberId reader) {
        boolean own = shown.member().equals(reader);
        boolean told = own || shown.visibility() == Visibility.NAMED;
        return new RankedRow(
                place.rank(),
                place.points(),
                shown.visibility(),
                told ? view : null,
                view.region(),
                shown.reached(),
                own,
                tie);
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                row.getObject("id", UUID.class),
                new MemberId(row.getObject("member", UUID.class)),
                Visibility.valueOf(row.getString("visibility")),
                highest(row.getArray("reached")));
    }

    private static @Nullable Standing highest(@Nullable Array reached) throws SQLException {
        return reached == null
                ? null
                : Stream.of((String[]) reached.getArray())
                        .map(Standing::valueOf)
                        .reduce(Standing::higher)
                        .orElse(null);
    }
}
