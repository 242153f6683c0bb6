package pe.minka.conversations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;
import pe.minka.shared.Uuid7;

/** The warnings and silences of members. A silence ends with its last day. */
@Component
class Sanctions {

    private static final String GIVE = """
            insert into conversation_sanction (id, member, post, reason, region, given_by, given_at, ends_at)
            select :id, :member, :post, :reason, :region, :by, :at, :until::timestamptz
            where not exists (select from conversation_sanction s
                              where s.post = :post and s.given_by = :by and s.reason = :reason
                                and s.ends_at is not distinct from :until::timestamptz and s.given_at >= :today)
            """;

    private static final String OF = """
            select s.reason, s.region, s.given_by, s.given_at, s.ends_at, l.lifted_at
            from conversation_sanction s
            left join conversation_sanction_lifted l on l.sanction = s.id
            where s.member = :member
            order by s.given_at desc, s.id desc
            """;

    private static final String LIFT = """
            insert into conversation_sanction_lifted (sanction, reason, lifted_by, lifted_at)
            select id, :reason, :by, :at
            from conversation_sanction
            where member = :member and ends_at > :at and (:national or region = any(:regions))
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sanctions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            String reason,
            @Nullable String region,
            MemberId by,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant lifted) {}

    /** None days are a warning. */
    @Nullable
    Instant end(int days) {
        return days == 0
                ? null
                : Peru.startOf(Peru.dayOf(clock.instant()).plusDays(days + 1L)).minusSeconds(1);
    }

    /**
     * What a regional moderator gives those of the region may end, everything else who moderates in the whole country.
     * False when the same person has said the same about it today.
     */
    boolean give(PostView about, @Nullable String region, Access by, String reason, @Nullable Instant until) {
        var now = clock.instant();
        int given = jdbc.sql(GIVE)
                .param("id", Uuid7.next())
                .param("member", about.author().value())
                .param("post", about.id())
                .param("reason", reason)
                .param("region", Jurisdiction.isNational(by) ? null : region)
                .param("by", by.id().value())
                .param("at", Timestamp.from(now))
                .param("today", Timestamp.from(Peru.startOf(Peru.dayOf(now))))
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
        return given > 0;
    }

    /** Whatever silences them now and was given where whoever asks moderates; whether anything did. */
    boolean lift(MemberId member, Access by, String reason) {
        int lifted = jdbc.sql(LIFT)
                .param("member", member.value())
                .param("reason", reason)
                .param("by", by.id().value())
                .param("national", Jurisdiction.isNational(by))
                .param("regions", Jurisdiction.regions(by).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return lifted > 0;
    }

    /** The latest first. */
    List<Row> of(MemberId member) {
        return jdbc.sql(OF)
                .param("member", member.value())
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable Timestamp until = row.getTimestamp("ends_at");
        @Nullable Timestamp lifted = row.getTimestamp("lifted_at");
        return new Row(
                row.getString("reason"),
                row.getString("region"),
                new MemberId(row.getObject("given_by", UUID.class)),
                row.getTimestamp("given_at").toInstant(),
                until == null ? null : until.toInstant(),
                lifted == null ? null : lifted.toInstant());
    }
}
