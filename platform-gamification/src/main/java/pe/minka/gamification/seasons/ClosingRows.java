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
            insert into season_signature (season, number, content, key, because, signed_at)
            values (:season, :number, :content, :key, case when :number > 1 then 'KEY_COMPROMISED' end, :now)
            on conflict do nothing
            """;

    private static final String SELECT = """
            select c.season, c.people, c.hash, c.signature, c.closed_by, c.closed_at, s.number, s.content, s.key,
                   s.signed_at, k.compromised_from is not null as compromised,
                   (select b.signed_at
                    from season_signature b
                    where b.season = c.season and b.number = s.number - 1) as signed_before
            from season_closing c
            left join lateral (select *
                               from season_signature g
                               where g.season = c.season
                               order by g.number desc
                               limit 1) s on true
            left join signing_key k on k.id = s.key
            """;

    private static final String ONE = SELECT + " where c.season = :season";

    private static final String ALL = SELECT + " order by c.closed_at desc, c.season desc";

    private static final String SIGNATURES = """
            select season, content, key, signed_at, number = max(number) over (partition by season) as last
            from season_signature
            order by season desc, number desc
            """;

    private final JdbcClient jdbc;
    private final KeyAddresses addresses;

    ClosingRows(JdbcClient jdbc, KeyAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /**
     * A season that was closed, with the last of its signatures.
     *
     * @param firstSignature the one with the platform's secret
     * @param number how many signatures there are
     * @param compromised the key of the last one came into wrong hands
     * @param signedBefore when the one before it was made
     */
    record Closing(
            String season,
            int people,
            String hash,
            @Nullable String firstSignature,
            MemberId closedBy,
            Instant closedAt,
            @Nullable SignedClosing signed,
            @Nullable Instant signedAt,
            int number,
            boolean compromised,
            @Nullable Instant signedBefore) {

        /** Nobody else can check it with a published key. */
        boolean needsSignature() {
            return signed == null || compromised;
        }
    }

    /** One of the signatures of a season. */
    record Signature(FormerSignature said, boolean last) {}

    void close(String season, int people, String hash, MemberId closedBy, Instant now) {
        jdbc.sql(CLOSE)
                .param("season", season)
                .param("people", people)
                .param("hash", hash)
                .param("closedBy", closedBy.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The one that follows those there are; false when somebody else was faster. */
    boolean sign(Closing closing, Signer.Signed signed, Instant now) {
        return jdbc.sql(SIGN)
                        .param("season", closing.season())
                        .param("number", closing.number() + 1)
                        .param("content", signed.text())
                        .param("key", signed.key())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
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

    /** Of all seasons, the last season and the last of its signatures first. */
    List<Signature> signatures() {
        return jdbc.sql(SIGNATURES)
                .query((row, number) -> new Signature(
                        new FormerSignature(
                                row.getString("season"),
                                row.getString("content"),
                                row.getString("key"),
                                row.getTimestamp("signed_at").toInstant()),
                        row.getBoolean("last")))
                .list();
    }

    private Closing closing(ResultSet row) throws SQLException {
        String content = row.getString("content");
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
                instant(row, "signed_at"),
                row.getInt("number"),
                row.getBoolean("compromised"),
                instant(row, "signed_before"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
