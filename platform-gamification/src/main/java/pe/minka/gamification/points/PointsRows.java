package pe.minka.gamification.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.MemberId;

/** The entries of the ledger that are a member's, and the contributions that have none. */
@Component
class PointsRows {

    /** What somebody contributed is known to the pages by a number made of its key: the key itself can name others. */
    static final String LINES = """
            with me as (select id from participant where member = :member),
            line as (
                select md5(e.subject || ' ' || e.kind || ' ' || e.occurrence)::uuid as contribution, e.number, e.at, e.day,
                       nullif(e.kind, 'CORRECTION') as kind, coalesce(c.title, '') as title, coalesce(c.path, '') as path,
                       e.reason as why, e.points, e.rule, e.season, coalesce(k.reason, a.reason, '') as words,
                       a.id as recalculation, a.decided_by, a.decided_at, coalesce(e.recorded_at >= s.closed_at, false) as beside
                from ledger_entry e
                join me on me.id = e.participant
                join season s on s.code = e.season
                left join contribution c
                       on c.subject = e.subject and c.kind = e.kind and c.occurrence = e.occurrence
                              and c.participant = e.participant
                left join points_correction k on e.reason = 'CORRECTION' and e.subject = 'correction:' || k.id
                left join recalculation_entry h on h.entry = e.number
                left join recalculation a on a.id = h.recalculation
                union all
                select md5(c.subject || ' ' || c.kind || ' ' || c.occurrence)::uuid, 0, c.accepted_at, c.day, c.kind,
                       c.title, c.path,
                       case when not c.accepted then 'WITHDRAWN'
                            when c.outcome = 'AWARDED' then 'WORTH_NOTHING'
                            else c.outcome end,
                       0, c.rule, c.season, '', null, null, null, false
                from contribution c
                join me on me.id = c.participant
                where c.turns = 0 and c.outcome <> 'NOT_YET')
            """;

    static final String MATCHING = """
            from line
            where (:kind::text is null or kind = :kind)
              and (:month::text is null or to_char(day, 'YYYY-MM') = :month)
              and (:season::text is null or season = :season)
            """;

    private static final String PAGE = LINES + "select * " + MATCHING + """
            order by at desc, number desc, contribution desc
            limit :size offset :offset
            """;

    private static final String COUNT = LINES + "select count(*) " + MATCHING;

    private static final String AFTER = LINES + """
            select *
            from line
            where :at::timestamptz is null or (at, number, contribution) < (:at, :number, :contribution::uuid)
            order by at desc, number desc, contribution desc
            limit :size
            """;

    private static final String STORY = LINES + """
            select * from line where contribution = :contribution order by at, number
            """;

    private static final String KINDS = LINES + "select distinct kind from line where kind is not null";
    private static final String MONTHS = LINES + """
            select distinct to_char(day, 'YYYY-MM') as month from line order by month desc
            """;
    private static final String SEASONS = LINES + """
            select line.season from line join season s on s.code = line.season
            group by line.season, s.first_day
            order by s.first_day desc
            """;

    private static final String KNOWN = "select exists (select from season where code = :season)";

    private final JdbcClient jdbc;

    PointsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PointsLine> page(MemberId member, PointsFilter filter, int size, int offset) {
        return filtered(PAGE, member, filter)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    long count(MemberId member, PointsFilter filter) {
        return filtered(COUNT, member, filter).query(Long.class).single();
    }

    List<PointsLine> after(MemberId member, @Nullable PointsPlace place, int size) {
        return of(AFTER, member)
                .param("at", place == null ? null : Timestamp.from(place.at()))
                .param("number", place == null ? 0L : place.number())
                .param("contribution", place == null ? null : place.contribution())
                .param("size", size)
                .query((row, number) -> line(row))
                .list();
    }

    /** Everything that happened to one contribution, the oldest first. */
    List<PointsLine> story(MemberId member, UUID contribution) {
        return of(STORY, member)
                .param("contribution", contribution)
                .query((row, number) -> line(row))
                .list();
    }

    List<ContributionKind> kinds(MemberId member) {
        return of(KINDS, member).query(String.class).list().stream()
                .map(ContributionKind::valueOf)
                .sorted()
                .toList();
    }

    List<YearMonth> months(MemberId member) {
        return of(MONTHS, member).query(String.class).list().stream()
                .map(YearMonth::parse)
                .toList();
    }

    List<String> seasons(MemberId member) {
        return of(SEASONS, member).query(String.class).list();
    }

    boolean knowsSeason(String code) {
        return jdbc.sql(KNOWN).param("season", code).query(Boolean.class).single();
    }

    JdbcClient.StatementSpec filtered(String sql, MemberId member, PointsFilter filter) {
        return of(sql, member)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("month", filter.month() == null ? null : filter.month().toString())
                .param("season", filter.season());
    }

    private JdbcClient.StatementSpec of(String sql, MemberId member) {
        return jdbc.sql(sql).param("member", member.value());
    }

    static PointsLine line(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new PointsLine(
                row.getObject("contribution", UUID.class),
                row.getLong("number"),
                instant(row),
                row.getObject("day", LocalDate.class),
                kind == null ? null : ContributionKind.valueOf(kind),
                row.getString("title"),
                row.getString("path"),
                Why.valueOf(row.getString("why")),
                row.getInt("points"),
                row.getObject("rule", Integer.class),
                row.getString("season"),
                row.getString("words"),
                recalculated(row),
                row.getBoolean("beside"));
    }

    private static @Nullable Recalculated recalculated(ResultSet row) throws SQLException {
        UUID id = row.getObject("recalculation", UUID.class);
        return id == null
                ? null
                : new Recalculated(
                        id,
                        new MemberId(row.getObject("decided_by", UUID.class)),
                        row.getTimestamp("decided_at").toInstant());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }
}
