package pe.minka.gamification.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.MemberId;

/** Reads for tests what the ledger, the scores and the contributions say of somebody. */
@Component
public class Books {

    private static final String ENTRIES = """
            select e.kind || ' ' || e.reason || ' ' || e.points
            from ledger_entry e join participant p on p.id = e.participant
            where p.member = :member
            order by e.number
            """;

    private static final String OUTCOMES = """
            select c.outcome
            from contribution c join participant p on p.id = c.participant
            where p.member = :member and c.kind = :kind
            order by c.accepted_at, c.subject
            """;

    private static final String SCORE = """
            select coalesce(sum(s.points), 0)
            from score s join participant p on p.id = s.participant
            where p.member = :member and s.period = :period
            """;

    /** Each score that is not the sum of its entries, each contribution that is not worth what the ledger says. */
    private static final String DIFFERENCES = """
            select 'score ' || coalesce(s.period, l.period) || ' ' || coalesce(s.points, 0) || ' but ' || coalesce(l.points, 0)
            from score s
            full join (select period, participant, sum(points) as points
                       from ledger_entry, unnest(array ['*', season, to_char(day, 'YYYY-MM')]) period
                       group by period, participant) l
                   on l.period = s.period and l.participant = s.participant
            where coalesce(s.points, 0) <> coalesce(l.points, 0)
            union all
            select 'contribution ' || c.subject || ' ' || c.kind
            from contribution c
            left join (select subject, kind, occurrence, participant, sum(points) as points
                       from ledger_entry group by subject, kind, occurrence, participant) l
                   on l.subject = c.subject and l.kind = c.kind and l.occurrence = c.occurrence
                          and l.participant = c.participant
            where coalesce(l.points, 0) <> case when c.accepted then c.points else 0 end
            """;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> entries(MemberId member) {
        return jdbc.sql(ENTRIES)
                .param("member", member.value())
                .query(String.class)
                .list();
    }

    public List<String> outcomes(MemberId member, ContributionKind kind) {
        return jdbc.sql(OUTCOMES)
                .param("member", member.value())
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }

    public int score(MemberId member) {
        return score(member, "*");
    }

    public int score(MemberId member, String period) {
        return jdbc.sql(SCORE)
                .param("member", member.value())
                .param("period", period)
                .query(Integer.class)
                .single();
    }

    public List<String> differences() {
        return jdbc.sql(DIFFERENCES).query(String.class).list();
    }

    static Contribution published(MemberId member, String subject, Instant at) {
        return Contribution.accepted(
                Cause.once(subject, ContributionKind.PRACTICE_PUBLISHED), member, "Aulas", "/practicas/PR", at);
    }
}
