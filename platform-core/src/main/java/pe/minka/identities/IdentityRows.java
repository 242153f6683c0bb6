package pe.minka.identities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The linked accounts as they are stored. */
@Component
class IdentityRows {

    private static final String USE = """
            update identity
            set last_used_at = :now
            where issuer = :issuer and subject = :subject
            returning member
            """;

    private static final String INSERT = """
            insert into identity (id, issuer, subject, member, mail, linked_at, last_used_at)
            values (:id, :issuer, :subject, :member, :mail, :now, :now)
            on conflict do nothing
            """;

    private static final String OF_MEMBER = "select * from identity where member = :member order by linked_at";
    private static final String REMOVE = "delete from identity where id = :id and member = :member returning issuer";

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose account this is, and that it was used now. */
    Optional<MemberId> use(Proven proven) {
        return jdbc.sql(USE)
                .param("issuer", proven.issuer())
                .param("subject", proven.subject())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** False when this account has an owner, or the member has another of the same provider. */
    boolean add(Proven proven, MemberId member, String mail) {
        return jdbc.sql(INSERT)
                        .param("id", IdentityId.next().value())
                        .param("issuer", proven.issuer())
                        .param("subject", proven.subject())
                        .param("member", member.value())
                        .param("mail", mail)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    List<Row> of(MemberId member) {
        return jdbc.sql(OF_MEMBER)
                .param("member", member.value())
                .query(IdentityRows::row)
                .list();
    }

    /** Says whose account it was. */
    Optional<String> remove(MemberId member, IdentityId id) {
        return jdbc.sql(REMOVE)
                .param("id", id.value())
                .param("member", member.value())
                .query(String.class)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new IdentityId(row.getObject("id", UUID.class)),
                row.getString("issuer"),
                row.getString("mail"),
                row.getTimestamp("linked_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant());
    }

    record Row(IdentityId id, String issuer, String mail, Instant linkedAt, Instant lastUsedAt) {}
}
