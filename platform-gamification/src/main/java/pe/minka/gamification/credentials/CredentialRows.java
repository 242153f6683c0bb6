package pe.minka.gamification.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.AwardId;
import pe.minka.members.MemberId;

/** The credentials as they are kept. */
@Component
class CredentialRows {

    private static final String FIND = """
            select award, member, list, position, salt, named from credential where award = :award
            """;

    /** The last list, or the one after it once half of it is taken and lots would be drawn too often. */
    private static final String LIST = """
            select case when count(*) < :most then list else list + 1 end from credential group by list order by list desc limit 1
            """;

    private static final String TAKE = """
            insert into credential (award, member, list, position, salt, taken_at)
            values (:award, :member, :list, :position, :salt, :now)
            on conflict do nothing
            """;

    private static final String NAME =
            "update credential set named = :named where award = :award and member is not null";

    private static final String SIGNED = """
            insert into credential_signed (hash, award, key, signed_at) values (:hash, :award, :key, :now)
            on conflict do nothing
            """;

    private static final String SIGNED_AT = "select signed_at from credential_signed where hash = :hash";

    private static final String BY_KEY = "select key, count(*) from credential_signed group by key";

    private static final String HELD = """
            select s.key, c.member, s.award
            from credential_signed s
            join credential c on c.award = s.award and c.member is not null
            join badge_award a on a.id = s.award and a.revoked_at is null
            """;

    private static final String HOLDERS_BY_KEY =
            "select key, count(distinct member) from (" + HELD + ") held group by key";

    private static final String HOLDERS = """
            select member, min(award::text) as award, count(distinct award) as awards
            from (
            """ + HELD + """
            ) held
            where key = :key
            group by member
            order by member
            """;

    private static final String WORTHLESS = """
            select coalesce(bool_and(k.compromised_from is not null), false)
            from credential_signed s
            join signing_key k on k.id = s.key
            where s.award = :award
            """;

    private static final String REVOKED = """
            select c.position
            from credential c
            join badge_award a on a.id = c.award
            where c.list = :list and a.revoked_at is not null
            """;

    private static final String HAS = "select exists (select from credential where list = :list)";

    private static final String FORGET = """
            update credential set member = null, salt = null, named = false where member = :member
            """;

    private final JdbcClient jdbc;

    CredentialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a credential says that its award does not. */
    record Taken(
            AwardId award,
            @Nullable MemberId owner,
            int list,
            int position,
            @Nullable String salt,
            boolean named) {}

    /**
     * Somebody with copies that were signed with a key.
     *
     * @param award one of the insignias they are of
     * @param awards how many these are
     */
    record Holder(MemberId member, AwardId award, int awards) {}

    Optional<Taken> find(AwardId award) {
        return jdbc.sql(FIND)
                .param("award", award.value())
                .query((row, number) -> taken(row))
                .optional();
    }

    int openList(int most) {
        return jdbc.sql(LIST)
                .param("most", most)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    /** Unless it is there, or its place is somebody else's. */
    void take(Taken credential, Instant now) {
        jdbc.sql(TAKE)
                .param("award", credential.award().value())
                .param(
                        "member",
                        credential.owner() == null ? null : credential.owner().value())
                .param("list", credential.list())
                .param("position", credential.position())
                .param("salt", credential.salt())
                .param("now", Timestamp.from(now))
                .update();
    }

    void name(AwardId award, boolean named) {
        jdbc.sql(NAME).param("award", award.value()).param("named", named).update();
    }

    void signed(String hash, AwardId award, String key, Instant now) {
        jdbc.sql(SIGNED)
                .param("hash", hash)
                .param("award", award.value())
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Instant> signedAt(String hash) {
        return jdbc.sql(SIGNED_AT)
                .param("hash", hash)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Map<String, Integer> signedByKey() {
        return countsByKey(BY_KEY);
    }

    /** How many people have copies that were signed with it, of insignias that count. */
    Map<String, Integer> holdersByKey() {
        return countsByKey(HOLDERS_BY_KEY);
    }

    private Map<String, Integer> countsByKey(String sql) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString("key"), row.getInt("count"));
        });
        return counts;
    }

    List<Holder> holders(String key) {
        return jdbc.sql(HOLDERS)
                .param("key", key)
                .query((row, number) -> new Holder(
                        new MemberId(row.getObject("member", UUID.class)),
                        new AwardId(UUID.fromString(row.getString("award"))),
                        row.getInt("awards")))
                .list();
    }

    /** Whether it was signed, and never with a key that is trusted today. */
    boolean isWorthless(AwardId award) {
        return jdbc.sql(WORTHLESS)
                .param("award", award.value())
                .query(Boolean.class)
                .single();
    }

    List<Integer> revoked(int list) {
        return jdbc.sql(REVOKED).param("list", list).query(Integer.class).list();
    }

    boolean has(int list) {
        return jdbc.sql(HAS).param("list", list).query(Boolean.class).single();
    }

    void forget(MemberId member) {
        jdbc.sql(FORGET).param("member", member.value()).update();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        UUID member = row.getObject("member", UUID.class);
        return new Taken(
                new AwardId(row.getObject("award", UUID.class)),
                member == null ? null : new MemberId(member),
                row.getInt("list"),
                row.getInt("position"),
                row.getString("salt"),
                row.getBoolean("named"));
    }
}
