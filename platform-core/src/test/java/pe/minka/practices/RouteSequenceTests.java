package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
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

    private static final int SEQUENCES = 7;
    private static final int STEPS = 50;

    private static final String STATE = """
            select p.stage, p.in_force_since as since, p.in_force_until as until,
                   (select count(*) from practice_version v where v.practice = p.id) as versions,
                   (select count(*) from practice_renewal r where r.practice = p.id) as renewals,
                   (select count(*) from practice_review r where r.practice = p.id) as reviews,
                   (select count(*) from practice_decision d where d.practice = p.id) as decisions,
                   (select coalesce(md5(string_agg(d::text, '|' order by d.decided_at, d.id)), '')
                    from practice_decision d where d.practice = p.id) as said,
                   (select count(*) from practice_request r where r.practice = p.id and r.outcome is null) as open
            from practice p
            where p.code = :code
            """;

    /** Somebody who is or was of the team, or is of one of its organisations. */
    private static final String INSIDE = """
            (exists (select from practice_author a where a.practice = p.id and a.member = m.id)
             or exists (select from practice_organisation o
                        where o.practice = p.id and o.organisation = m.organisation))
            """;

    private static final String OFFICE_IS_AUTHOR = """
            exists (select
                    from practice_organisation a
                    join organisation e on e.id = a.organisation
                    where a.practice = p.id and e.kind = 'DRE' and e.region = 'AYA')
            """;

    /** Who decided last may: a role that reaches the region, and from outside. */
    private static final String DECIDED_RIGHTLY = """
            select exists (
                select
                from practice_decision d
                join practice p on p.id = d.practice
                join member m on m.id = d.decided_by
                join role_grant g on g.member = m.id and g.role in ('ADVISOR', 'ADMINISTRATOR')
                where p.code = :code and d.reason <> ''
                  and d.decided_at = (select max(l.decided_at) from practice_decision l where l.practice = p.id)
                  and (g.region is null or g.region = 'AYA' or (g.role = 'ADVISOR' and {office}))
                  and not {inside})
            """;

    /** Who reviewed last may, at that level; where the office of the region is an author, somebody of another region. */
    private static final String REVIEWED_RIGHTLY = """
            select exists (
                select
                from practice_review r
                join practice p on p.id = r.practice
                join member m on m.id = r.reviewer
                join role_grant g on g.member = m.id and g.role in ('ADVISOR', 'ADMINISTRATOR')
                where p.code = :code
                  and r.reviewed_at = (select max(l.reviewed_at) from practice_review l where l.practice = p.id)
                  and case when r.level = 'NATIONAL' then g.region is null
                           else g.region is not null and (g.region = 'AYA') <> {office} end
                  and not {inside})
            """;

    /** By the holder, and with evidence that came after the time in force began. */
    private static final String RENEWED_RIGHTLY = """
            select exists (
                select
                from practice_renewal r
                join practice p on p.id = r.practice
                join practice_team t on t.practice = p.id and t.member = r.renewed_by and t.post = 'HOLDER'
                join practice_evidence e on e.practice = p.id and e.removed_at is null
                where p.code = :code and e.added_at > :since
                  and r.renewed_at = (select max(l.renewed_at) from practice_renewal l where l.practice = p.id))
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
                          where e.practice = p.id and e.removed_at is null
                            and e.added_at <= greatest(v.published_at, p.in_force_since))
              and exists (select from practice_advisory a where a.practice = p.id and a.kind = 'PERSONALISED'
                            and not exists (select from practice_author w
                                            where w.practice = p.id and w.member = a.advisor)))
            """;

    /**
     * The last review of a level by somebody who is still outside, or who said «not yet», of what everybody reads now and
     * of the same organisations.
     */
    private static final String REVIEW = """
            (select r.id, r.reviewer
             from practice_review r
             join practice_version w on w.practice = r.practice and w.number = r.version
             where r.practice = p.id and r.level = '%1$s'
               and r.reviewed_at = (select max(l.reviewed_at)
                                    from practice_review l
                                    join member m on m.id = l.reviewer
                                    where l.practice = p.id and l.level = '%1$s'
                                      and (not {inside}
                                           or exists (select from practice_verdict b where b.review = l.id and not b.met)))
               and r.organisations[1] = (select o.organisation from practice_organisation o where o.practice = p.id and o.leads)
               and (select count(*) from practice_organisation o
                    where o.practice = p.id and o.organisation = any(r.organisations)) = cardinality(r.organisations)
               and (select count(*) from practice_organisation o where o.practice = p.id) = cardinality(r.organisations)
               and w.sheet -> 'criteria' = v.sheet -> 'criteria'
               and w.sheet -> 'results' = v.sheet -> 'results'
               and (select count(*) from practice_verdict b where b.review = r.id and b.met) = 4)
            """;

    private static final String MAY_BE_ADVANCED = "select exists (select " + LATEST + """
              and v.sheet #>> '{criteria,instrument}' is not null and v.sheet #>> '{criteria,reference}' <> ''
              and exists (select
                          from practice_evidence e
                          cross join jsonb_array_elements(v.sheet #> '{results,items}') i
                          where e.practice = p.id and e.removed_at is null
                            and i -> 'evidence' @> to_jsonb(e.id::text) and i ->> 'value' <> '')
              and exists (select from practice_expert_comment c
                          where c.practice = p.id and c.published_at is not null and c.withdrawn_at is null
                            and not exists (select from practice_team t where t.practice = p.id and t.member = c.member))
              and not exists (select from practice_commitment c
                              where c.practice = p.id and c.closed_at is null and c.due < current_date - 1)
              and exists (select
                          from {territorial} t
                          cross join {national} n
                          where t.reviewer <> n.reviewer))
            """;

    @Autowired
    private RouteWalk walks;

    @Autowired
    private JdbcClient jdbc;

    private record State(
            Stage stage,
            Instant since,
            Instant until,
            long versions,
            long renewals,
            long reviews,
            long decisions,
            String said,
            long open) {}

    @Test
    void noSequenceOfActionsSkipsAGuard() {
        Map<Stage, Integer> reached = new EnumMap<>(Stage.class);
        long renewals = 0;
        long reviews = 0;
        for (int seed = 1; seed <= SEQUENCES; seed++) {
            var walk = walks.begin(seed);
            var before = state(walk.code());
            for (int i = 0; i < STEPS; i++) {
                var taken = walk.step();
                var after = state(walk.code());
                String where = "sequence " + seed + ", step " + i;
                checkStage(where, walk.code(), before, after, taken);
                checkTheRest(where, walk.code(), before, after, taken);
                if (after.stage() != before.stage()) {
                    reached.merge(after.stage(), 1, Integer::sum);
                }
                before = after;
            }
            renewals += before.renewals();
            reviews += before.reviews();
        }
        assertThat(reached).as("or nothing was tried").containsKeys(Stage.values());
        assertThat(List.of(renewals, reviews)).as("or nothing was tried").allMatch(count -> count > 0);
    }

    private void checkStage(String where, String code, State before, State after, RouteWalk.Taken taken) {
        assertThat(after.open()).as(where).isLessThanOrEqualTo(1);
        assertThat(after.decisions() - before.decisions()).as(where).isBetween(0L, taken.allowed() ? 1L : 0L);
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

    private void checkTheRest(String where, String code, State before, State after, RouteWalk.Taken taken) {
        if (after.reviews() > before.reviews()) {
            assertThat(holds(REVIEWED_RIGHTLY, code)).as(where).isTrue();
        }
        if (after.renewals() > before.renewals()) {
            assertThat(jdbc.sql(RENEWED_RIGHTLY)
                            .param("code", code)
                            .param("since", Timestamp.from(before.since()))
                            .query(Boolean.class)
                            .single())
                    .as(where)
                    .isTrue();
        } else if (!taken.waited() && after.versions() == before.versions()) {
            assertThat(after.until()).as(where).isEqualTo(before.until());
        } else if (!taken.waited() && before.until().isBefore(Instant.now().minusSeconds(1))) {
            assertThat(after.until())
                    .as("%s: what has lapsed is renewed, not published again", where)
                    .isEqualTo(before.until());
        }
    }

    private static int position(Stage stage) {
        return List.of(Stage.values()).indexOf(stage);
    }

    private boolean holds(String fact, String code) {
        String asked = fact.replace("{territorial}", REVIEW.formatted("TERRITORIAL"))
                .replace("{national}", REVIEW.formatted("NATIONAL"))
                .replace("{inside}", INSIDE)
                .replace("{office}", OFFICE_IS_AUTHOR);
        return jdbc.sql(asked).param("code", code).query(Boolean.class).single();
    }

    private State state(String code) {
        return jdbc.sql(STATE)
                .param("code", code)
                .query((row, number) -> new State(
                        Stage.valueOf(row.getString("stage")),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getLong("versions"),
                        row.getLong("renewals"),
                        row.getLong("reviews"),
                        row.getLong("decisions"),
                        row.getString("said"),
                        row.getLong("open")))
                .single();
    }
}
