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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ranking.Place;
import pe.minka.gamification.ranking.Stretch;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;

/**
 * Tells who is behind the places of a board, as each of them wants to be told. It asks what they want at that moment:
 * whoever hides is gone at once, even from a board that has not heard of it.
 */
@Component
class RankedPeople {

    private static final String SHOWN = """
            select p.id, p.member, p.visibility,
                   (select array_agg(r.standing)
                    from standing_reached r
                    where r.season = :season and r.participant = p.id) as reached
            from participant p
            where p.id = any(:ids) and p.member is not null and p.board <> 'NONE' and p.visibility <> 'HIDDEN'
              and not p.paused
            """;

    private static final String OF = "select id from participant where member = :member";

    private final JdbcClient jdbc;
    private final MemberDirectory members;

    RankedPeople(JdbcClient jdbc, MemberDirectory members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** How somebody wants to be shown, and the highest standing they have reached. */
    private record Shown(
            UUID id,
            MemberId member,
            Visibility visibility,
            @Nullable Standing reached) {}

    /** Empty for who never contributed nor chose anything. */
    Optional<ParticipantId> participant(MemberId member) {
        return jdbc.sql(OF)
                .param("member", member.value())
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new);
    }

    List<RankedRow> rows(Stretch places, String season, MemberId reader) {
        return rows(List.of(places), season, reader).getFirst();
    }

    /** Of several boards, with as many questions as of one. */
    List<List<RankedRow>> rows(Collection<Stretch> boards, String season, MemberId reader) {
        return behind(boards, season, reader).stream()
                .map(rows -> List.copyOf(rows.values()))
                .toList();
    }

    /** Who is shown, by the identity of their place and in the order of the places. */
    Map<UUID, RankedRow> behind(Stretch places, String season, MemberId reader) {
        return behind(List.of(places), season, reader).getFirst();
    }

    private List<Map<UUID, RankedRow>> behind(Collection<Stretch> boards, String season, MemberId reader) {
        var shown = shown(boards, season);
        var views = members.findAll(shown.values().stream().map(Shown::member).toList());
        shown.values().removeIf(one -> !views.containsKey(one.member()));
        return boards.stream()
                .map(places -> behind(places, shown, views, reader))
                .toList();
    }

    private static Map<UUID, RankedRow> behind(
            Stretch stretch, Map<UUID, Shown> shown, Map<MemberId, MemberView> views, MemberId reader) {
        Map<Long, Integer> seen = new HashMap<>();
        Set<Long> unseen = new HashSet<>();
        for (var place : stretch.places()) {
            if (shown.containsKey(place.id())) {
                seen.merge(place.rank(), 1, Integer::sum);
            } else {
                unseen.add(place.rank());
            }
        }
        // Who shares a rank that goes on beyond may share it with somebody who is shown.
        unseen.removeIf(rank -> !stretch.holdsAllOf(rank));
        Map<UUID, RankedRow> rows = new LinkedHashMap<>();
        for (var place : stretch.places()) {
            var who = shown.get(place.id());
            var view = who == null ? null : views.get(who.member());
            if (who != null && view != null) {
                boolean alone = seen.getOrDefault(place.rank(), 0) == 1 && unseen.contains(place.rank());
                var tie = alone ? Tie.UNSEEN : Tie.SHARED;
                rows.put(place.id(), row(place, who, view, place.shared() ? tie : Tie.NONE, reader));
            }
        }
        return rows;
    }

    private Map<UUID, Shown> shown(Collection<Stretch> boards, String season) {
        UUID[] ids = boards.stream()
                .flatMap(board -> board.places().stream())
                .map(Place::id)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Shown> shown = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql(SHOWN)
                    .param("ids", ids)
                    .param("season", season)
                    .query((row, number) -> shown(row))
                    .list()
                    .forEach(one -> shown.put(one.id(), one));
        }
        return shown;
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
