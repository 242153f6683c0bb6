package pe.minka.gamification.standings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Who is about to reach the next standing in the season that is on; whoever does not want to be seen is not told. */
@Service
@Transactional(readOnly = true)
public class Approaches {

    /** So many points are one or two contributions. */
    public static final int POINTS = 20;

    private static final int KINDS = 1;
    private static final int MOST = 100;

    private static final String SEEN = "select id, member from participant where seen";

    private final MeritRows merits;
    private final Prospects prospects;
    private final Ladders ladders;
    private final Transformations transformations;
    private final Seasons seasons;
    private final JdbcClient jdbc;

    Approaches(
            MeritRows merits,
            Prospects prospects,
            Ladders ladders,
            Transformations transformations,
            Seasons seasons,
            JdbcClient jdbc) {
        this.merits = merits;
        this.prospects = prospects;
        this.ladders = ladders;
        this.transformations = transformations;
        this.seasons = seasons;
        this.jdbc = jdbc;
    }

    /** Those who lack least first. */
    public List<Approach> all(Access admin) {
        admin.requireNational("who is about to rise is told to national administrators");
        String season = seasons.current().code();
        var seen = seen();
        var found = merits.belowTheTop(season);
        found.keySet().retainAll(seen.keySet());
        var reached = prospects.reached(season);
        var ladder = ladders.current();
        var transforming = transformations.by(Set.copyOf(seen.values()), season);
        return found.entrySet().stream()
                .flatMap(one -> {
                    var member = Objects.requireNonNull(seen.get(one.getKey()));
                    return ladder
                            .next(Optional.ofNullable(reached.get(one.getKey())))
                            .map(step -> Missing.from(step, one.getValue(), transforming.contains(member)))
                            .filter(Approaches::isNear)
                            .map(missing -> new Approach(member, one.getValue().points(), missing))
                            .stream();
                })
                .sorted(Comparator.comparingInt((Approach one) -> one.missing().points())
                        .thenComparing(one -> one.member().value()))
                .limit(MOST)
                .toList();
    }

    private static boolean isNear(Missing missing) {
        return missing.points() <= POINTS && missing.kinds() <= KINDS;
    }

    private Map<ParticipantId, MemberId> seen() {
        Map<ParticipantId, MemberId> seen = new HashMap<>();
        jdbc.sql(SEEN).query(row -> {
            seen.put(
                    new ParticipantId(row.getObject("id", UUID.class)),
                    new MemberId(row.getObject("member", UUID.class)));
        });
        return seen;
    }
}
