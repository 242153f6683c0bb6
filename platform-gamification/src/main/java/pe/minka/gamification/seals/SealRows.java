package pe.minka.gamification.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            """.formatted(Form.LATEST.line());

    private static final String LAST_ENTRY = "select coalesce(max(entry), 0) from ledger_sealed";

    private static final String LAST = """
            select number, entries, hash, form from ledger_seal where season = :season order by number desc limit 1
            """;

    private static final String ADD = """
            insert into ledger_seal (season, number, entries, hash, form, sealed_at)
            values (:season, :number, :entries, :hash, :form, :now)
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
    record Seal(int number, int entries, String hash, Form form) {

        static Seal of(ResultSet row) throws SQLException {
            return new Seal(
                    row.getInt("number"), row.getInt("entries"), row.getString("hash"), Form.of(row.getInt("form")));
        }
    }

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
                .query((row, number) -> Seal.of(row))
                .optional();
    }

    void add(String season, Seal seal, List<Open> entries, Instant now) {
        jdbc.sql(ADD)
                .param("season", season)
                .param("number", seal.number())
                .param("entries", seal.entries())
                .param("hash", seal.hash())
                .param("form", seal.form().number())
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
