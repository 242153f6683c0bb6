package pe.minka.practices;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.members.MemberId;

/** Says whose transfers were completed: those of the team it comes from, and of the organisation that took it over. */
@Service
public class CompletedTransfers {

    private static final String WITHIN = """
            from practice_transfer x
            join practice p on p.id = x.practice and p.stage is not null
            """;

    private static final String HAVE_ONE = "select t.member " + WITHIN + """
            join practice_team t on t.practice = p.id
            where x.completed_on between :first and :last and t.member = any(:members)
            union
            select m.id
            """ + WITHIN + """
            join member m on m.organisation = x.receiver
            where x.completed_on between :first and :last and m.id = any(:members)
            """;

    private final JdbcClient jdbc;

    CompletedTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these people who have one that was completed on one of these days; a practice that is gone counts no more. */
    public Set<MemberId> of(Collection<MemberId> members, LocalDate first, LocalDate last) {
        return jdbc
                .sql(HAVE_ONE)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("first", Date.valueOf(first))
                .param("last", Date.valueOf(last))
                .query(UUID.class)
                .list()
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
