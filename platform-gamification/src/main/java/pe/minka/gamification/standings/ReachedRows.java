package pe.minka.gamification.standings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.gamification.ledger.ParticipantId;

/** Which standings somebody has reached in a season, and when. */
@Component
class ReachedRows {

    private static final String ADD_ALL = """
            insert into standing_reached (season, participant, standing, reached_at, ladder)
            select :season, d.participant, d.standing, :at, (select max(version) from standing_ladder)
            from unnest(:participants::uuid[], :standings::text[]) as d(participant, standing)
            on conflict do nothing
            returning participant
            """;

    private static final String COUNTS = """
            select standing, count(*) as people from standing_reached where season = :season group by standing
            """;

    private static final String ALL = "select participant, standing from standing_reached where season = :season";

    private static final String GIVEN_BY = """
            select r.season, r.participant, r.standing
            from standing_reached r
            join season s on s.code = r.season
            where r.ladder = :version and r.standing = any(:standings) and s.closed_at is null
            order by r.season, r.participant, r.standing
            """;

    private static final String TAKE_BACK = """
            delete from standing_reached r
            using unnest(:seasons::text[], :participants::uuid[], :standings::text[]) as l(season, participant, standing)
            where r.season = l.season and r.participant = l.participant and r.standing = l.standing
            """;

    private static final String REMOVE = """
            delete from standing_reached
            where season = :season and participant = :participant and not (standing = any(:kept))
            """;

    private static final String OF = """
            select standing, reached_at from standing_reached where season = :season and participant = :participant
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReachedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody's at once. Says who of them had not reached something of it. */
    Set<ParticipantId> addAll(String season, Map<ParticipantId, List<Standing>> deserved) {
        List<UUID> participants = new ArrayList<>();
        List<String> standings = new ArrayList<>();
        deserved.forEach((participant, all) -> all.forEach(standing -> {
            participants.add(participant.value());
            standings.add(standing.name());
        }));
        return jdbc
                .sql(ADD_ALL)
                .param("season", season)
                .param("participants", participants.toArray(UUID[]::new))
                .param("standings", standings.toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list()
                .stream()
                .map(ParticipantId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many have each. */
    Map<Standing, Integer> counts(String season) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        jdbc.sql(COUNTS).param("season", season).query(row -> {
            counts.put(Standing.valueOf(row.getString("standing")), row.getInt("people"));
        });
        return counts;
    }

    /** Who has each. */
    Map<Standing, Set<ParticipantId>> all(String season) {
        Map<Standing, Set<ParticipantId>> all = new EnumMap<>(Standing.class);
        jdbc.sql(ALL).param("season", season).query(row -> {
            all.computeIfAbsent(Standing.valueOf(row.getString("standing")), standing -> new HashSet<>())
                    .add(new ParticipantId(row.getObject("participant", UUID.class)));
        });
        return all;
    }

    /** What was reached by a version of what the standings take, in the seasons that are not closed. */
    List<Undoing.Loss> givenBy(int version, Set<Standing> standings) {
        return jdbc.sql(GIVEN_BY)
                .param("version", version)
                .param("standings", standings.stream().map(Standing::name).toArray(String[]::new))
                .query((row, number) -> new Undoing.Loss(
                        new ParticipantId(row.getObject("participant", UUID.class)),
                        row.getString("season"),
                        Standing.valueOf(row.getString("standing"))))
                .list();
    }

    void takeBack(List<Undoing.Loss> losses) {
        jdbc.sql(TAKE_BACK)
                .param("seasons", losses.stream().map(Undoing.Loss::season).toArray(String[]::new))
                .param(
                        "participants",
                        losses.stream().map(loss -> loss.participant().value()).toArray(UUID[]::new))
                .param(
                        "standings",
                        losses.stream().map(loss -> loss.standing().name()).toArray(String[]::new))
                .update();
    }

    void keepOnly(ParticipantId participant, String season, Collection<Standing> kept) {
        jdbc.sql(REMOVE)
                .param("season", season)
                .param("participant", participant.value())
                .param("kept", kept.stream().map(Standing::name).toArray(String[]::new))
                .update();
    }

    Map<Standing, Instant> of(ParticipantId participant, String season) {
        Map<Standing, Instant> reached = new EnumMap<>(Standing.class);
        jdbc.sql(OF)
                .param("season", season)
                .param("participant", participant.value())
                .query(row -> {
                    reached.put(
                            Standing.valueOf(row.getString("standing")),
                            row.getTimestamp("reached_at").toInstant());
                });
        return reached;
    }
}
