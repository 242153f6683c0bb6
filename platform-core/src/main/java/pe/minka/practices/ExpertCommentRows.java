package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.writing.WrittenJson;

/** What experts write, one row for each of them and each practice, as it was last saved. */
@Component
class ExpertCommentRows {

    private static final String OF_MEMBER =
            "select * from practice_expert_comment where practice = :practice and member = :who";
    private static final String OF_LINK =
            "select * from practice_expert_comment where practice = :practice and invitation = :who";

    private static final String PRACTICE_OF = """
            select p.code
            from practice_expert_comment c
            join practice p on p.id = c.practice
            where c.id = :id
            """;

    private static final String FIRST = """
            insert into practice_expert_comment (id, practice, member, invitation, content, revision, saved_at)
            values (:id, :practice, :member, :invitation, :content::jsonb, 1, :at)
            on conflict do nothing
            """;

    private static final String NEXT = """
            update practice_expert_comment
            set revision = revision + 1, content = :content::jsonb, saved_at = :at
            where id = :id
            """;

    private static final String PUBLISH = """
            update practice_expert_comment
            set published_at = coalesce(published_at, :at), withdrawn_at = null
            where id = :id
            """;

    private static final String WITHDRAW = """
            update practice_expert_comment
            set withdrawn_at = :at
            where id = :id and published_at is not null and withdrawn_at is null
            """;

    /** What somebody says who has ever written the practice does not count. */
    private static final String PUBLISHED_SINCE = """
            select min(c.published_at)
            from practice_expert_comment c
            where c.practice = :practice and c.published_at is not null and c.withdrawn_at is null
              and not exists (select
                              from practice_author a
                              where a.practice = c.practice and a.member = c.member)
            """;

    private final JdbcClient jdbc;
    private final WrittenJson json;

    ExpertCommentRows(JdbcClient jdbc, WrittenJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A comment as it is stored. */
    record Row(
            ExpertCommentId id,
            ExpertRemarks remarks,
            int revision,
            Instant savedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant withdrawnAt) {

        boolean isPublished() {
            return publishedAt != null && withdrawnAt == null;
        }
    }

    /** Since when an expert who never was of the team has a comment there for everybody. */
    Optional<Instant> publishedSince(PracticeId practice) {
        return jdbc.sql(PUBLISHED_SINCE)
                .param("practice", practice.value())
                .query((row, number) -> Optional.ofNullable(instant(row.getTimestamp(1))))
                .single();
    }

    Optional<String> practiceOf(ExpertCommentId id) {
        return jdbc.sql(PRACTICE_OF).param("id", id.value()).query(String.class).optional();
    }

    Optional<Row> find(PracticeId practice, MemberId member) {
        return read(OF_MEMBER, practice, member.value());
    }

    Optional<Row> find(ExpertSeat seat) {
        return find(seat, "");
    }

    /** Until the end of the transaction nobody else changes it. */
    Optional<Row> findLocked(ExpertSeat seat) {
        return find(seat, " for update");
    }

    private Optional<Row> find(ExpertSeat seat, String lock) {
        var member = seat.member();
        var invitation = seat.invitation();
        if (member != null) {
            return read(OF_MEMBER + lock, seat.practice().id(), member.value());
        }
        return invitation == null
                ? Optional.empty()
                : read(OF_LINK + lock, seat.practice().id(), invitation.id().value());
    }

    private Optional<Row> read(String sql, PracticeId practice, UUID who) {
        return jdbc.sql(sql)
                .param("practice", practice.value())
                .param("who", who)
                .query((row, number) -> row(row))
                .optional();
    }

    /** False when it has been begun meanwhile. */
    boolean add(ExpertSeat seat, ExpertRemarks remarks, Instant now) {
        var member = seat.member();
        var invitation = seat.invitation();
        return jdbc.sql(FIRST)
                        .param("id", ExpertCommentId.next().value())
                        .param("practice", seat.practice().id().value())
                        .param("member", member == null ? null : member.value())
                        .param(
                                "invitation",
                                member == null && invitation != null
                                        ? invitation.id().value()
                                        : null)
                        .param("content", json.write(remarks))
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    void replace(ExpertCommentId id, ExpertRemarks remarks, Instant now) {
        change(NEXT, id, now).param("content", json.write(remarks)).update();
    }

    void publish(ExpertCommentId id, Instant now) {
        change(PUBLISH, id, now).update();
    }

    /** False when nobody could read it any more. */
    boolean withdraw(ExpertCommentId id, Instant now) {
        return change(WITHDRAW, id, now).update() == 1;
    }

    private JdbcClient.StatementSpec change(String sql, ExpertCommentId id, Instant now) {
        return jdbc.sql(sql).param("id", id.value()).param("at", Timestamp.from(now));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new ExpertCommentId(row.getObject("id", UUID.class)),
                json.read(row.getString("content"), ExpertRemarks.class),
                row.getInt("revision"),
                row.getTimestamp("saved_at").toInstant(),
                instant(row.getTimestamp("published_at")),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
