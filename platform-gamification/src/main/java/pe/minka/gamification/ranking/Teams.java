package pe.minka.gamification.ranking;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out the averages of the organisations for which somebody contributed, took something back or was corrected. A
 * correction makes nobody active. Who does not appear with their name counts for none: from an average and from everybody else
 * of an office one could tell their points.
 */
@Component
class Teams {

    /** One at a time, so that the later version is always the later state. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('team_score'))";

    private static final String CHANGED = """
            with gone as (delete from team_change returning season, organisation)
            select distinct season, organisation from gone
            """;

    private static final String WORK_OUT = """
            insert into team_score (season, organisation, average, active, changed_at)
            select w.season, w.organisation, coalesce(round(100.0 * t.points / nullif(t.active, 0)), 0), t.active,
                   clock_timestamp()
            from unnest(:seasons::text[], :organisations::uuid[]) w (season, organisation)
            cross join lateral (select sum(o.points) as points, count(distinct o.active) as active
                                from (select c.participant, c.points, c.participant as active
                                      from contribution c
                                      where c.accepted and c.season = w.season and c.organisation = w.organisation
                                      union all
                                      select e.participant, e.points, null
                                      from ledger_entry e
                                      where e.season = w.season and e.organisation = w.organisation) o
                                join participant p on p.id = o.participant and p.seen and p.named) t
            on conflict (season, organisation)
            do update set average = excluded.average, active = excluded.active, changed_at = excluded.changed_at,
                          version = team_score.version + 1,
                          changed_in = excluded.changed_in
            """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Change(String season, UUID organisation) {}

    /** Whether there was anything to work out. */
    @Transactional
    boolean workOut() {
        jdbc.sql(ALONE).query(Integer.class).single();
        List<Change> changes = jdbc.sql(CHANGED).query(Change.class).list();
        if (changes.isEmpty()) {
            return false;
        }
        jdbc.sql(WORK_OUT)
                .param("seasons", changes.stream().map(Change::season).toArray(String[]::new))
                .param(
                        "organisations",
                        changes.stream().map(Change::organisation).toArray(UUID[]::new))
                .update();
        return true;
    }
}
