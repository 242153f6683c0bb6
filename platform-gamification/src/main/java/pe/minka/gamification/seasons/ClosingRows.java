package pe.minka.gamification.seasons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.keys.KeyAddresses;
import pe.minka.gamification.keys.Signer;
import pe.minka.members.MemberId;

/** The tables of closed seasons and of their signatures: they are read and added to, nothing else. */
@Component
class ClosingRows {

    private static final String CLOSE = """
            insert into season_closing (season, people, hash, closed_by, closed_at)
            values (:season, :people, :hash, :closedBy, :now)
            """;

    private static final String SIGN = """
            insert into season_signature (season, content, key, signed_at) values (:season, :content, :key, :now)
            """;

    private static final String SELECT = """
            select c.season, c.people, c.hash, c.signature, c.closed_by, c.closed_at, s.content, s.key, s.signed_at
            from season_closing c
            left join season_signature s on s.season = c.season
            """;

    private static final String ONE = SELECT + " where c.season = :season";

    private static final String ALL = SELECT + " order by c.closed_at desc, c.season desc";

    private final JdbcClient jdbc;
    private final KeyAddresses addresses;

    ClosingRows(JdbcClient jdbc, KeyAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** A season that was closed; the first signature is the one with the platform's secret. */
    record Closing(
            String season,
            int people,
            String hash,
            @Nullable String firstSignature,
            MemberId closedBy,
            Instant closedAt,
            @Nullable SignedClosing signed,
            @Nullable Instant signedAt) {}

    void close(String season, int people, String hash, MemberId closedBy, Instant now) {
        jdbc.sql(CLOSE)
                .param("season", season)
                .param("people", people)
                .param("hash", hash)
                .param("closedBy", closedBy.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void sign(String season, Signer.Signed signed, Instant now) {
        jdbc.sql(SIGN)
                .param("season", season)
                .param("content", signed.text())
                .param("key", signed.key())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Closing> find(String season) {
        return jdbc.sql(ONE)
                .param("season", season)
                .query((row, number) -> closing(row))
                .optional();
    }

    /** The last one first. */
    List<Closing> all() {
        return jdbc.sql(ALL).query((row, number) -> closing(row)).list();
    }

    private Closing closing(ResultSet row) throws SQLException {
        String content = row.getString("content");
        Timestamp signedAt = row.getTimestamp("signed_at");
        return new Closing(
                row.getString("season"),
                row.getInt("people"),
                row.getString("hash"),
                row.getString("signature"),
                new MemberId(row.getObject("closed_by", UUID.class)),
                row.getTimestamp("closed_at").toInstant(),
                content == null
                        ? null
                        : new SignedClosing(content, row.getString("key"), addresses.of(row.getString("key"))),
                signedAt == null ? null : signedAt.toInstant());
    }
}
