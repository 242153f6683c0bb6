package pe.minka.gamification.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.Forbidden;

/** Groups of three or more people who give points to each other in a circle: something to look at, and no accusation. */
@Service
@Transactional(readOnly = true)
public class Rings {

    private static final int MOST = 50;

    private static final String GIFTS = """
            with given as (select giver, participant, count(*) as times, sum(points) as points
                           from contribution
                           where season = :season and accepted and giver is not null
                           group by giver, participant),
                 received as (select participant, sum(points) as points from given group by participant)
            select g.giver, g.participant, g.times, g.points, r.points as received
            from given g
            join received r on r.participant = g.participant
            where g.times >= :often and g.points > 0
            """;

    private static final String MEMBERS =
            "select id, member from participant where id = any(:ids) and member is not null";

    private final JdbcClient jdbc;

    Rings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that live most on each other first. */
    public List<Ring> of(Access admin, String season) {
        if (!admin.isNationalAdministrator()) {
            throw new Forbidden("points are looked at as a whole by national administrators");
        }
        var gifts = gifts(season);
        var circles = Circles.in(gifts);
        var members = members(circles);
        return circles.stream()
                .map(circle -> ring(circle, gifts, members))
                .sorted(Comparator.comparingInt(Ring::share)
                        .thenComparingInt(Ring::points)
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static Ring ring(Set<UUID> circle, List<Gift> gifts, Map<UUID, MemberId> members) {
        var within = Circles.within(circle, gifts);
        List<@Nullable MemberId> people = new ArrayList<>();
        circle.stream().sorted().forEach(one -> people.add(members.get(one)));
        return new Ring(
                people,
                within.stream().mapToInt(Gift::times).sum(),
                within.stream().mapToInt(Gift::points).sum(),
                Circles.share(circle, gifts));
    }

    private List<Gift> gifts(String season) {
        return jdbc.sql(GIFTS)
                .param("season", season)
                .param("often", Oversight.OFTEN)
                .query((row, number) -> new Gift(
                        row.getObject("giver", UUID.class),
                        row.getObject("participant", UUID.class),
                        row.getInt("times"),
                        row.getInt("points"),
                        row.getInt("received")))
                .list();
    }

    private Map<UUID, MemberId> members(List<Set<UUID>> circles) {
        Map<UUID, MemberId> members = new HashMap<>();
        jdbc.sql(MEMBERS)
                .param("ids", circles.stream().flatMap(Set::stream).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getObject("member", UUID.class)))
                .list()
                .forEach(known -> members.put(known.getKey(), new MemberId(known.getValue())));
        return members;
    }
}
