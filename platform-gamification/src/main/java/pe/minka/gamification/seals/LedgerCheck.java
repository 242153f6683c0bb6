package pe.minka.gamification.seals;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.gamification.seasons.SeasonArchive;
import pe.minka.shared.Jobs;

/** Recounts everything that follows from the ledger, and says where something is not what it should be. */
@Service
public class LedgerCheck {

    private static final String SEASONS = "select distinct season from ledger_seal order by season";

    private static final String SEALS = """
            select number, entries, hash, form from ledger_seal where season = :season order by number
            """;

    private static final String DIGESTS = """
            select d.season || ' ' || d.day as place, s.hash as expected, d.hash as found
            from ledger_digest d
            join ledger_seal s on s.season = d.season and s.number = d.seal
            where s.hash <> d.hash
            order by d.season, d.day
            """;

    private static final String DIGEST_ENTRIES = """
            select d.season || ' ' || d.day as place, s.entries::text as expected, d.entries::text as found
            from (select *, lag(seal, 1, 0) over (partition by season order by day) as before from ledger_digest) d
            cross join lateral (select count(*) as entries
                                from ledger_sealed s
                                where s.season = d.season and s.seal > d.before and s.seal <= d.seal) s
            where s.entries <> d.entries
            order by d.season, d.day
            """;

    private static final String SCORES = """
            select coalesce(s.period, l.period) || ' ' || coalesce(s.participant, l.participant) as place,
                   coalesce(l.points, 0)::text as expected, coalesce(s.points, 0)::text as found
            from score s
            full join (select period, participant, sum(points) as points
                       from ledger_entry, unnest(array ['*', season, to_char(day, 'YYYY-MM')]) period
                       group by period, participant) l
                   on l.period = s.period and l.participant = s.participant
            where coalesce(s.points, 0) <> coalesce(l.points, 0)
            order by 1
            """;

    /** Also what was entered for nothing that anybody contributed, or for another day than it counts for. */
    private static final String CONTRIBUTIONS = """
            select concat_ws(' ', subject, kind, occurrence, participant) as place,
                   coalesce(l.points, 0)::text as expected, (case when c.accepted then c.points else 0 end)::text as found
            from contribution c
            full join (select subject, kind, occurrence, participant, season, day, sum(points) as points
                       from ledger_entry
                       where reason <> 'CORRECTION'
                       group by subject, kind, occurrence, participant, season, day) l
                   using (subject, kind, occurrence, participant, season, day)
            where coalesce(l.points, 0) <> case when c.accepted then c.points else 0 end
            order by 1
            """;

    private static final String CORRECTIONS = """
            select concat_ws(' ', subject, participant) as place,
                   coalesce(l.points, 0)::text as expected, coalesce(c.points, 0)::text as found
            from (select 'correction:' || id as subject, participant, season, points
                  from points_correction
                  where outcome = 'APPROVED') c
            full join (select subject, participant, season, sum(points) as points
                       from ledger_entry
                       where reason = 'CORRECTION'
                       group by subject, participant, season) l
                   using (subject, participant, season)
            where coalesce(l.points, 0) <> coalesce(c.points, 0)
            order by 1
            """;

    /** What is still to be worked out is not compared: whoever changes something says so in the same transaction. */
    private static final String TEAMS = """
            with entry as (
                select e.season, coalesce(e.organisation, c.organisation) as organisation, e.participant, e.points,
                       null::uuid as active
                from ledger_entry e
                left join contribution c
                       on c.subject = e.subject and c.kind = e.kind and c.occurrence = e.occurrence
                              and c.participant = e.participant
                union all
                select season, organisation, participant, 0, participant from contribution where accepted),
            recounted as (
                select w.season, w.organisation, count(distinct w.active) as active,
                       coalesce(round(100.0 * sum(w.points) / nullif(count(distinct w.active), 0)), 0) as average
                from entry w
                join participant p on p.id = w.participant and p.seen and p.named
                where w.organisation is not null
                group by w.season, w.organisation),
            compared as (
                select season, organisation,
                       coalesce(r.average, 0) as expected, coalesce(r.active, 0) as expected_active,
                       coalesce(t.average, 0) as found, coalesce(t.active, 0) as found_active
                from team_score t
                full join recounted r using (season, organisation))
            select season || ' ' || organisation as place,
                   concat_ws('/', (expected / 100)::numeric(12, 2), expected_active) as expected,
                   concat_ws('/', (found / 100.0)::numeric(12, 2), found_active) as found
            from compared o
            where (expected, expected_active) <> (found, found_active)
              and not exists (select from team_change n
                              where n.season = o.season and n.organisation = o.organisation)
            order by 1
            """;

    private static final String ENTRIES = "select count(*) from ledger_entry";

    private static final String UNSEALED = """
            select count(*) from ledger_entry e where not exists (select from ledger_sealed s where s.entry = e.number)
            """;

    private final JdbcClient jdbc;
    private final SeasonArchive archive;

    LedgerCheck(@Jobs JdbcClient jdbc, SeasonArchive archive) {
        this.jdbc = jdbc;
        this.archive = archive;
    }

    public CheckedLedger check() {
        List<Difference> differences = new ArrayList<>();
        jdbc.sql(SEASONS).query(String.class).list().forEach(season -> differences.addAll(seals(season)));
        differences.addAll(compare(Difference.Subject.DIGEST, DIGESTS));
        differences.addAll(compare(Difference.Subject.DIGEST_ENTRIES, DIGEST_ENTRIES));
        differences.addAll(compare(Difference.Subject.SCORE, SCORES));
        differences.addAll(compare(Difference.Subject.CONTRIBUTION, CONTRIBUTIONS));
        differences.addAll(compare(Difference.Subject.CORRECTION, CORRECTIONS));
        differences.addAll(compare(Difference.Subject.TEAM, TEAMS));
        var closings = archive.check();
        closings.stream()
                .filter(closing -> !closing.genuine())
                .forEach(closing ->
                        differences.add(new Difference(Difference.Subject.CLOSING, closing.season(), "", "")));
        return new CheckedLedger(count(ENTRIES), count(UNSEALED), differences, closings);
    }

    /** Each batch hangs on the stored hash of the one before, so that one change is told of once and where it is. */
    private List<Difference> seals(String season) {
        List<Difference> differences = new ArrayList<>();
        String before = Chain.beginning(season);
        var seals = jdbc.sql(SEALS)
                .param("season", season)
                .query((row, number) -> SealRows.Seal.of(row))
                .list();
        for (var seal : seals) {
            var lines = lines(season, seal);
            String where = season + " " + seal.number();
            String recounted = Chain.next(before, lines);
            if (!recounted.equals(seal.hash())) {
                differences.add(new Difference(Difference.Subject.SEAL, where, seal.hash(), recounted));
            }
            if (lines.size() != seal.entries()) {
                differences.add(new Difference(
                        Difference.Subject.SEAL_ENTRIES,
                        where,
                        String.valueOf(lines.size()),
                        String.valueOf(seal.entries())));
            }
            before = seal.hash();
        }
        return differences;
    }

    private List<String> lines(String season, SealRows.Seal seal) {
        return jdbc.sql("""
                        select %s
                        from ledger_sealed s
                        join ledger_entry e on e.number = s.entry
                        where s.season = :season and s.seal = :seal
                        order by e.number
                        """.formatted(seal.form().line()))
                .param("season", season)
                .param("seal", seal.number())
                .query(String.class)
                .list();
    }

    private List<Difference> compare(Difference.Subject subject, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new Difference(
                        subject, row.getString("place"), row.getString("expected"), row.getString("found")))
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
