package pe.minka.gamification.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Standing;

/** What people contributed, the points of their seasons and the standings they reached. */
@Component
class DeedRows {

    private static final String DEEDS = """
            select participant, subject, kind, title, path, accepted_at, giver, season, day, points
            from contribution
            where participant = any(:ids) and accepted
            order by accepted_at, subject, kind, occurrence
            """;

    private static final String POINTS = """
            select s.participant, s.period, s.points
            from score s
            join season n on n.code = s.period
            where s.participant = any(:ids)
            """;

    private static final String STEPS = """
            select participant, season, standing, reached_at from standing_reached where participant = any(:ids)
            """;

    private final JdbcClient jdbc;

    DeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Deeds> of(UUID[] ids, Function<UUID, Map<String, Instant>> held) {
        var deeds = deeds(ids);
        var points = points(ids);
        var steps = steps(ids);
        return Arrays.stream(ids)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Deeds(
                                deeds.getOrDefault(id, List.of()),
                                points.getOrDefault(id, Map.of()),
                                steps.getOrDefault(id, List.of()),
                                held.apply(id))));
    }

    private Map<UUID, List<Deed>> deeds(UUID[] ids) {
        Map<UUID, List<Deed>> found = new HashMap<>();
        jdbc.sql(DEEDS).param("ids", ids).query(row -> {
            found.computeIfAbsent(participant(row), id -> new ArrayList<>()).add(deed(row));
        });
        return found;
    }

    private Map<UUID, Map<String, Integer>> points(UUID[] ids) {
        Map<UUID, Map<String, Integer>> found = new HashMap<>();
        jdbc.sql(POINTS).param("ids", ids).query(row -> {
            found.computeIfAbsent(participant(row), id -> new HashMap<>())
                    .put(row.getString("period"), row.getInt("points"));
        });
        return found;
    }

    private Map<UUID, List<Deeds.Step>> steps(UUID[] ids) {
        Map<UUID, List<Deeds.Step>> found = new HashMap<>();
        jdbc.sql(STEPS).param("ids", ids).query(row -> {
            found.computeIfAbsent(participant(row), id -> new ArrayList<>())
                    .add(new Deeds.Step(
                            row.getString("season"),
                            Standing.valueOf(row.getString("standing")),
                            row.getTimestamp("reached_at").toInstant()));
        });
        return found;
    }

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                new Evidence(
                        row.getString("subject"),
                        ContributionKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("path"),
                        row.getTimestamp("accepted_at").toInstant()),
                row.getObject("giver", UUID.class),
                row.getString("season"),
                row.getObject("day", LocalDate.class),
                row.getInt("points"));
    }

    private static UUID participant(ResultSet row) throws SQLException {
        return row.getObject("participant", UUID.class);
    }
}
