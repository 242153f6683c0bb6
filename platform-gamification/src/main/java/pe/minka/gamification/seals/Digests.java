package pe.minka.gamification.seals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The digests that were published, the last one first. */
@Service
public class Digests {

    private static final int MOST = 400;

    private static final String ALL = """
            select season, day, seal, entries, hash, made_at
            from ledger_digest
            where :season::text is null or season = :season
            order by day desc, season desc
            limit :size
            """;

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a season, or of all; a year of them at the most. */
    public List<Digest> of(@Nullable String season) {
        return jdbc.sql(ALL)
                .param("season", season)
                .param("size", MOST)
                .query((row, number) -> new Digest(
                        row.getString("season"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("seal"),
                        row.getLong("entries"),
                        row.getString("hash"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
