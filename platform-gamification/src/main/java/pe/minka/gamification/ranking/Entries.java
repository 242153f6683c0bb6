package pe.minka.gamification.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.shared.Jobs;

/**
 * Reads what belongs on the boards: each entry with its version in one look at the database. Whoever shows no name is not
 * among the few of their own organisation.
 */
@Component
class Entries {

    private static final String PARTICIPANTS = """
            select p.id, p.version,
                   case when p.seen then p.board else 'NONE' end as board,
                   r.macro_region, o.region, case when p.named then p.organisation end as organisation,
                   coalesce(p.organisation, '00000000-0000-0000-0000-000000000000') as employer,
                   s.periods, s.points, s.changed
            from participant p
            left join organisation o on o.id = p.organisation
            left join region r on r.code = o.region
            cross join lateral (select coalesce(array_agg(period), '{}') as periods,
                                       coalesce(array_agg(points), '{}') as points,
                                       coalesce(array_agg((extract(epoch from changed_at) * 1000000)::bigint),
                                                '{}') as changed
                                from score
                                where participant = p.id) s
            """;

    private static final String BY_ID = PARTICIPANTS + "where p.id = any(:ids)";

    /** Those of one organisation follow each other: what shares its boards is put on them together. */
    private static final String AFTER = PARTICIPANTS + """
            where p.id in (select id
                           from participant
                           where (coalesce(organisation, '00000000-0000-0000-0000-000000000000'), id)
                               > (:organisation, :participant)
                           order by coalesce(organisation, '00000000-0000-0000-0000-000000000000'), id
                           limit :size)
            order by employer, p.id
            """;

    private static final String CHANGED = """
            select id
            from participant
            where changed_in >= :since and changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
              and id > :after
            order by id
            limit :size
            """;

    private static final String TEAMS = """
            select t.organisation as id, t.season, t.version, t.average, t.active,
                   (extract(epoch from t.changed_at) * 1000000)::bigint as changed, r.macro_region, o.region
            from team_score t
            join organisation o on o.id = t.organisation
            left join region r on r.code = o.region
            where t.changed_in >= :since
            """;

    /** Whatever an older transaction did is there to be read. */
    private static final String COMPLETE = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final int ENOUGH = 5;

    /** Until whom everybody was read. */
    record Bookmark(UUID organisation, UUID participant) {

        static final Bookmark START = new Bookmark(new UUID(0, 0), new UUID(0, 0));
    }

    private record Read(Entry entry, Bookmark at) {}

    record Portion(List<Entry> entries, Bookmark last) {}

    private final JdbcClient jdbc;
    private final JdbcClient jobs;

    Entries(JdbcClient jdbc, @Jobs JdbcClient jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    List<Entry> of(Collection<UUID> participants) {
        return jdbc.sql(BY_ID)
                .param("ids", participants.toArray(UUID[]::new))
                .query((row, number) -> participant(row))
                .list();
    }

    /** All of them, one portion after the other. */
    Portion after(Bookmark last, int size) {
        var read = jobs.sql(AFTER)
                .param("organisation", last.organisation())
                .param("participant", last.participant())
                .param("size", size)
                .query((row, number) -> new Read(participant(row), bookmark(row)))
                .list();
        return new Portion(
                read.stream().map(Read::entry).toList(),
                read.isEmpty() ? last : read.getLast().at());
    }

    private static Bookmark bookmark(ResultSet row) throws SQLException {
        return new Bookmark(row.getObject("employer", UUID.class), row.getObject("id", UUID.class));
    }

    List<UUID> changed(long since, UUID last, int size) {
        return jobs.sql(CHANGED)
                .param("since", since)
                .param("after", last)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    List<Entry> teams(long since) {
        return jobs.sql(TEAMS)
                .param("since", since)
                .query((row, number) -> team(row))
                .list();
    }

    long complete() {
        return jdbc.sql(COMPLETE).query(Long.class).single();
    }

    private static Entry participant(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        String board = row.getString("board");
        List<String> scopes = board.equals("NONE")
                ? List.of()
                : Entry.scopes(
                        row.getString("macro_region"),
                        row.getString("region"),
                        row.getObject("organisation", UUID.class));
        return new Entry(id.toString(), id, row.getLong("version"), board, scopes, points(row));
    }

    private static List<Entry.Points> points(ResultSet row) throws SQLException {
        var periods = (String[]) row.getArray("periods").getArray();
        var points = (Integer[]) row.getArray("points").getArray();
        var changed = (Long[]) row.getArray("changed").getArray();
        List<Entry.Points> all = new ArrayList<>(periods.length);
        for (int i = 0; i < periods.length; i++) {
            all.add(new Entry.Points(periods[i], points[i], changed[i]));
        }
        return all;
    }

    private static Entry team(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        @Nullable String macroRegion = row.getString("macro_region");
        @Nullable String region = row.getString("region");
        int average = row.getInt("active") < ENOUGH ? 0 : row.getInt("average");
        return new Entry(
                row.getString("season") + "/" + id,
                id,
                row.getLong("version"),
                BoardKey.TEAMS,
                Entry.scopes(macroRegion, region, null),
                List.of(new Entry.Points(row.getString("season"), average, row.getLong("changed"))));
    }
}
