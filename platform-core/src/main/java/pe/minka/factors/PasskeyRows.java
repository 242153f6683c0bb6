package pe.minka.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The passkeys as they are stored. */
@Component
class PasskeyRows {

    private static final String OF_MEMBER = "select * from passkey where member = :member order by created_at";
    private static final String BY_CREDENTIAL = "select * from passkey where credential_id = :credential";

    private static final String INSERT = """
            insert into passkey
                (id, member, name, credential_id, credential, sign_count, backed_up, transports, created_at)
            values
                (:id, :member, :name, :credentialId, :credential, :count, :backedUp, :transports, :now)
            on conflict (credential_id) do nothing
            """;

    /** A device that counts must have counted on since the last answer; most count nothing and always say zero. */
    private static final String NOTE = """
            update passkey
            set sign_count = :count, backed_up = :backedUp, last_used_at = :now
            where id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))
            """;

    private static final String CLOSE = "update passkey set opens = false where member = :member and opens";
    private static final String OPEN = "update passkey set opens = true where id = :id and not opens";
    private static final String REMOVE = "delete from passkey where id = :id and member = :member returning name";

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> of(MemberId member) {
        return jdbc.sql(OF_MEMBER)
                .param("member", member.value())
                .query(PasskeyRows::row)
                .list();
    }

    Optional<Row> find(byte[] credential) {
        return jdbc.sql(BY_CREDENTIAL)
                .param("credential", credential)
                .query(PasskeyRows::row)
                .optional();
    }

    /** False when this very credential is known already. */
    boolean add(MemberId member, String name, PasskeyCheck.Fresh fresh) {
        return jdbc.sql(INSERT)
                        .param("id", PasskeyId.next().value())
                        .param("member", member.value())
                        .param("name", name)
                        .param("credentialId", fresh.id())
                        .param("credential", fresh.credential())
                        .param("count", fresh.signCount())
                        .param("backedUp", fresh.backedUp())
                        .param("transports", fresh.transports().toArray(String[]::new))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean note(PasskeyId id, PasskeyCheck.Answered answered) {
        return jdbc.sql(NOTE)
                        .param("id", id.value())
                        .param("count", answered.signCount())
                        .param("backedUp", answered.backedUp())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** How many open nothing by themselves from now on. */
    int close(MemberId member) {
        return jdbc.sql(CLOSE).param("member", member.value()).update();
    }

    void open(PasskeyId id) {
        jdbc.sql(OPEN).param("id", id.value()).update();
    }

    /** Says how it was called. */
    Optional<String> remove(MemberId member, PasskeyId id) {
        return jdbc.sql(REMOVE)
                .param("id", id.value())
                .param("member", member.value())
                .query(String.class)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var view = new PasskeyView(
                new PasskeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getBoolean("backed_up"),
                row.getBoolean("opens"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_used_at")));
        return new Row(
                view,
                new MemberId(row.getObject("member", UUID.class)),
                row.getBytes("credential_id"),
                row.getBytes("credential"),
                row.getLong("sign_count"),
                List.of((String[]) row.getArray("transports").getArray()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** A passkey with what it takes to check an answer of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            PasskeyView view,
            MemberId member,
            byte[] credentialId,
            byte[] credential,
            long signCount,
            List<String> transports) {

        PasskeyQuestion.Credential asked() {
            return new PasskeyQuestion.Credential(PasskeyQuestion.written(credentialId), transports);
        }
    }
}
