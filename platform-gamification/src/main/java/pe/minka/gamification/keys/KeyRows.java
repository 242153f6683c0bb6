package pe.minka.gamification.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The keys as they are kept. */
@Component
public class KeyRows {

    private static final String SELECT = """
            select id, public_key, made_at, retired_at, compromised_from from signing_key
            """;

    private static final String ALL = SELECT + " order by made_at desc, id";

    private static final String ONE = SELECT + " where id = :id";

    private static final String SEALED =
            "select id, encode(private_key, 'base64') as content from signing_key where retired_at is null";

    private static final String ADD = """
            insert into signing_key (id, public_key, private_key, made_at)
            values (:id, :publicKey, :privateKey, :now)
            on conflict do nothing
            """;

    private static final String RETIRE = """
            update signing_key
            set retired_at = :now, retired_by = :by, private_key = null
            where id = :id and retired_at is null
            """;

    private static final String RETIRED_BY =
            "select exists (select from signing_key where id = :id and retired_by = :by)";

    private static final String COMPROMISE = """
            update signing_key
            set compromised_from = :from
            where id = :id and (compromised_from is null or compromised_from > :from)
            """;

    private final JdbcClient jdbc;

    KeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that signs, its private part as it was sealed, in Base64. */
    record Sealed(String id, String content) {}

    /** The last one first. */
    public List<SigningKey> all() {
        return jdbc.sql(ALL).query((row, number) -> key(row)).list();
    }

    public Optional<SigningKey> find(String id) {
        return jdbc.sql(ONE).param("id", id).query((row, number) -> key(row)).optional();
    }

    Optional<Sealed> sealed() {
        return jdbc.sql(SEALED)
                .query((row, number) -> new Sealed(row.getString("id"), row.getString("content")))
                .optional();
    }

    /** False when there is one that signs by now. */
    boolean add(String id, RSAKey publicKey, byte[] sealed, Instant now) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("publicKey", publicKey.toJSONString())
                        .param("privateKey", sealed)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    public boolean retire(String id, MemberId by, Instant now) {
        return jdbc.sql(RETIRE)
                        .param("id", id)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether it was them who made it sign no more. */
    public boolean isRetiredBy(String id, MemberId somebody) {
        return jdbc.sql(RETIRED_BY)
                .param("id", id)
                .param("by", somebody.value())
                .query(Boolean.class)
                .single();
    }

    /** Only ever from an earlier moment on. */
    public boolean compromise(String id, Instant from) {
        return jdbc.sql(COMPROMISE)
                        .param("id", id)
                        .param("from", Timestamp.from(from))
                        .update()
                == 1;
    }

    private static SigningKey key(ResultSet row) throws SQLException {
        try {
            return new SigningKey(
                    row.getString("id"),
                    RSAKey.parse(row.getString("public_key")),
                    row.getTimestamp("made_at").toInstant(),
                    instant(row.getTimestamp("retired_at")),
                    instant(row.getTimestamp("compromised_from")));
        } catch (ParseException damaged) {
            throw new IllegalStateException("a key cannot be read", damaged);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
