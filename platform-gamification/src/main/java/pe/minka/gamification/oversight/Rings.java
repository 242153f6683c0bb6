package pe.minka.gamification.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Groups of three or more people who give points to each other in a circle: something to look at, and no accusation. */
@Service
@Transactional(readOnly = true)
public class Rings {

    private static final int MOST = 50;

    private static final String GIFTS = Oversight.GIVEN + """
            select g.giver, g.participant, g.times, g.points, r.points as received
            from given g
            join received r on r.participant = g.participant
            where g.times >= :often
            """;

    private final JdbcClient jdbc;
    private final Participants participants;

    Rings(JdbcClient jdbc, Participants participants) {
        this.jdbc = jdbc;
        this.participants = participants;
    }

    /** Those that live most on each other first. */
    public List<Ring> of(Access admin, String season) {
        admin.requireNational(Oversight.NATIONAL);
        var gifts = gifts(season);
        var circles = Circles.in(gifts);
        var members = participants.members(circles.stream().flatMap(Set::stream).toList());
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
}
