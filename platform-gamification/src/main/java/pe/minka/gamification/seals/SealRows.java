package pe.minka.gamification.seals;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of seals: they are read and added to, nothing else. */
@Component
class SealRows {

    static final int BATCH = 1_000;

    /** What an entry says, as one line that is always written the same; not which organisation a correction counts for. */
    static final String LINE = """
            json_build_array(e.number, e.participant, e.season, e.day, e.kind, e.rule, e.subject, e.occurrence, e.turn,
                             e.points, e.reason, e.giver, e.day_place, e.day_cap, e.giver_place, e.giver_cap,
                             e.season_place, e.season_cap, (extract(epoch from e.at) * 1000000)::bigint,
                             (extract(epoch from e.recorded_at) * 1000000)::bigint)::text
            """;

    private static final String NEXT_SEASON = """
            select e.season
            from ledger_entry e
            where e.number > :from and not exists (select from ledger_sealed s where s.entry = e.number)
            order by e.number
            limit 1
            """;

    private static final String OPEN = """
            select e.number, %s as line
            from ledger_entry e
            where e.season = :season and e.number > :from
              and not exists (select from ledger_sealed s where s.entry = e.number)
            order by e.number
            limit :size
            """.formatted(LINE);

    private static final String LAST_ENTRY = "select coalesce(max(entry), 0) from ledger_sealed";

    private static final String LAST = """
            select number, entries, hash from ledger_seal where season = :season order by number desc limit 1
            """;

    private static final String ADD = """
            insert into ledger_seal (season, number, entries, hash, sealed_at) values (:season, :number, :entries, :hash, :now)
            """;

    private static final String ADD_ENTRIES = """
            insert into ledger_sealed (entry, season, seal) select unnest(:entries::bigint[]), :season, :number
            """;

    private static final String DIGEST = """
            insert into ledger_digest (season, day, seal, entries, hash, made_at)
            select s.season, :day, max(s.number), sum(s.entries), (array_agg(s.hash order by s.number desc))[1], :now
            from ledger_seal s
            where s.sealed_at < :end
              and s.number > coalesce((select max(d.seal) from ledger_digest d where d.season = s.season), 0)
            group by s.season
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that is not sealed yet. */
    record Open(long number, String line) {}

    /** A seal as it stands. */
    record Seal(int number, int entries, String hash) {}

    long lastEntry() {
        return jdbc.sql(LAST_ENTRY).query(Long.class).single();
    }

    Optional<String> seasonToSeal(long from) {
        return jdbc.sql(NEXT_SEASON).param("from", from).query(String.class).optional();
    }

    List<Open> open(String season, long from) {
        return jdbc.sql(OPEN)
                .param("season", season)
                .param("from", from)
                .param("size", BATCH)
                .query((row, number) -> new Open(row.getLong("number"), row.getString("line")))
                .list();
    }

    Optional<Seal> last(String season) {
        return jdbc.sql(LAST)
                .param("season", season)
                .query((row, number) -> new Seal(row.getInt("number"), row.getInt("entries"), row.getString("hash")))
                .optional();
    }

    void add(String season, Seal seal, List<Open> entries, Instant now) {
        jdbc.sql(ADD)
                .param("season", season)
                .param("number", seal.number())
                .param("entries", seal.entries())
                .param("hash", seal.hash())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(ADD_ENTRIES)
                .param("entries", entries.stream().map(Open::number).toArray(Long[]::new))
                .param("season", season)
                .param("number", seal.number())
                .update();
    }

    void addDigests(LocalDate day, Instant end, Instant now) {
        jdbc.sql(DIGEST)
                .param("day", day)
                .param("end", Timestamp.from(end))
                .param("now", Timestamp.from(now))
                .update();
    }
}
