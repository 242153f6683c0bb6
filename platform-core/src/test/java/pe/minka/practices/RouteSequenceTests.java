package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.CoreTest;

/**
 * Whatever people of whatever role do in whatever order: no guard is skipped. The database is asked, not the services,
 * and in its own words.
 */
@CoreTest
class RouteSequenceTests {

    private static final int SEQUENCES = 10;
    private static final int STEPS = 110;

    private static final String STATE = """
            select p.stage,
                   (select count(*) from practice_decision d where d.practice = p.id) as decisions,
                   (select coalesce(md5(string_agg(d::text, '|' order by d.decided_at, d.id)), '')
                    from practice_decision d where d.practice = p.id) as said,
                   (select count(*) from practice_request r where r.practice = p.id and r.outcome is null) as open
            from practice p
            where p.code = :code
            """;

    /** Who decided last may: a role that reaches the region, and neither of the team nor of its organisations. */
    private static final String DECIDED_RIGHTLY = """
            select exists (
                select
                from practice_decision d
                join practice p on p.id = d.practice
                join member m on m.id = d.decided_by
                join role_grant g on g.member = m.id and g.role in ('ADVISOR', 'ADMINISTRATOR')
                                 and (g.region is null or g.region = 'AYA')
                where p.code = :code and d.reason <> ''
                  and d.decided_at = (select max(l.decided_at) from practice_decision l where l.practice = p.id)
                  and not exists (select from practice_team t where t.practice = p.id and t.member = m.id)
                  and not exists (select from practice_organisation o
                                  where o.practice = p.id and o.organisation = m.organisation))
            """;

    private static final String LATEST = """
            from practice p
            cross join lateral (select * from practice_version v where v.practice = p.id order by v.number desc limit 1) v
            where p.code = :code
            """;

    private static final String MAY_BE_INTERMEDIATE = "select exists (select " + LATEST + """
              and v.sheet #>> '{problem,text}' <> ''
              and jsonb_array_length(v.sheet #> '{strategy,items}') > 0
              and jsonb_array_length(v.sheet #> '{results,items}') > 0
              and v.sheet #>> '{criteria,replicable}' <> '' and v.sheet #>> '{criteria,impact}' <> ''
              and v.sheet #>> '{criteria,verifiable}' <> '' and v.sheet #>> '{criteria,sustainable}' <> ''
              and exists (select from practice_evidence e
                          where e.practice = p.id and e.removed_at is null and e.added_at <= v.published_at)
              and exists (select from practice_advisory a where a.practice = p.id and a.kind = 'PERSONALISED'))
            """;

    private static final String MAY_BE_ADVANCED = "select exists (select " + LATEST + """
              and v.sheet #>> '{criteria,instrument}' is not null and v.sheet #>> '{criteria,reference}' <> ''
              and exists (select from practice_evidence e
                          where e.practice = p.id and e.removed_at is null
                            and v.sheet #> '{results,items,0,evidence}' @> to_jsonb(e.id::text))
              and exists (select from practice_expert_comment c
                          where c.practice = p.id and c.published_at is not null and c.withdrawn_at is null)
              and not exists (select from practice_commitment c
                              where c.practice = p.id and c.closed_at is null and c.due < current_date - 1)
              and exists (select
                          from practice_review t
                          join practice_version tv on tv.practice = t.practice and tv.number = t.version
                          join practice_review n on n.practice = t.practice and n.level = 'NATIONAL'
                                                and n.reviewer <> t.reviewer
                          join practice_version nv on nv.practice = n.practice and nv.number = n.version
                          where t.practice = p.id and t.level = 'TERRITORIAL'
                            and tv.sheet -> 'criteria' = v.sheet -> 'criteria'
                            and nv.sheet -> 'criteria' = v.sheet -> 'criteria'
                            and (select count(*) from practice_verdict b where b.review = t.id and b.met) = 4
                            and (select count(*) from practice_verdict b where b.review = n.id and b.met) = 4))
            """;

    @Autowired
    private RouteWalk walks;

    @Autowired
    private JdbcClient jdbc;

    private record State(Stage stage, long decisions, String said, long open) {}

    @Test
    void noSequenceOfActionsSkipsAGuard() {
        Map<Stage, Integer> reached = new EnumMap<>(Stage.class);
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            var walk = walks.begin(seed);
            var before = state(walk.code());
            for (int i = 0; i < STEPS; i++) {
                boolean allowed = walk.step();
                var after = state(walk.code());
                check("sequence " + seed + ", step " + i, walk.code(), before, after, allowed);
                if (after.stage() != before.stage()) {
                    reached.merge(after.stage(), 1, Integer::sum);
                }
                before = after;
            }
        }
        assertThat(reached).as("or nothing was tried").containsKeys(Stage.values());
    }

    private void check(String where, String code, State before, State after, boolean allowed) {
        assertThat(after.open()).as(where).isLessThanOrEqualTo(1);
        assertThat(after.decisions() - before.decisions()).as(where).isBetween(0L, allowed ? 1L : 0L);
        if (after.decisions() == before.decisions()) {
            assertThat(after.stage()).as(where).isEqualTo(before.stage());
            assertThat(after.said()).as(where).isEqualTo(before.said());
            return;
        }
        assertThat(holds(DECIDED_RIGHTLY, code)).as(where).isTrue();
        int steps = position(after.stage()) - position(before.stage());
        assertThat(Math.abs(steps)).as(where).isLessThanOrEqualTo(1);
        if (steps == 1) {
            assertThat(holds(MAY_BE_INTERMEDIATE, code)).as(where).isTrue();
            assertThat(after.stage() == Stage.INTERMEDIATE || holds(MAY_BE_ADVANCED, code))
                    .as(where)
                    .isTrue();
        }
    }

    private static int position(Stage stage) {
        return java.util.List.of(Stage.values()).indexOf(stage);
    }

    private boolean holds(String fact, String code) {
        return jdbc.sql(fact).param("code", code).query(Boolean.class).single();
    }

    private State state(String code) {
        return jdbc.sql(STATE)
                .param("code", code)
                .query((row, number) -> new State(
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("decisions"),
                        row.getString("said"),
                        row.getLong("open")))
                .single();
    }
}
