package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.members.MemberId;

/** Says who is on the team of a practice that is in force at the last stage of the route. */
@Service
public class AdvancedPractices {

    private static final String HAVE_ONE = """
            select distinct t.member
            from practice_team t
            join practice p on p.id = t.practice
            where t.member = any(:members) and p.stage = 'ADVANCED' and p.in_force_until > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AdvancedPractices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of these people who have one now. */
    public Set<MemberId> heldBy(Collection<MemberId> members) {
        return jdbc
                .sql(HAVE_ONE)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
