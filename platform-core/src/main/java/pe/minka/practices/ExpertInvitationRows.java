package pe.minka.practices;

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
import pe.minka.members.MailAddress;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** The invitations to comment on practices as an expert. */
@Component
class ExpertInvitationRows {

    private static final String ADD = """
            insert into practice_expert_invitation (id, practice, member, name, mail, invited_by, invited_at, expires_at)
            values (:id, :practice, :member, :name, :mail, :by, :at, :expires)
            on conflict do nothing
            """;

    private static final String STANDING = """
            select i.*, coalesce(c.published_at is not null and c.withdrawn_at is null, false) as published
            from practice_expert_invitation i
            left join practice_expert_comment c
                   on c.invitation = i.id or (c.practice = i.practice and c.member = i.member)
            where i.revoked_at is null
            """;

    private static final String OF_PRACTICE = STANDING + " and i.practice = :practice order by i.invited_at, i.id";
    private static final String OF_MEMBER = STANDING + " and i.practice = :practice and i.member = :member";
    private static final String BY_LINK =
            STANDING + " and i.id = (select l.invitation from practice_expert_link l where l.token_hash = :hash)";
    private static final String BY_ID = STANDING + " and i.id = :id";

    private static final String WAITING = """
            select p.code, s.content ->> 'title' as title, i.invited_by, i.invited_at
            from practice_expert_invitation i
            join practice p on p.id = i.practice
            join practice_section s on s.practice = i.practice and s.section = 'PRESENTATION'
            left join practice_expert_comment c on c.practice = i.practice and c.member = i.member
            where i.member = :member and i.revoked_at is null and c.published_at is null
            order by i.invited_at
            """;

    private static final String ISSUE = """
            insert into practice_expert_link (token_hash, invitation, issued_at)
            select :hash, id, :at
            from practice_expert_invitation
            where id = :id and revoked_at is null
            """;

    private static final String END_LINKS = "delete from practice_expert_link where invitation = :id";

    private static final String PROLONG = """
            update practice_expert_invitation
            set expires_at = greatest(expires_at, :until)
            where id = :id and revoked_at is null and expires_at is not null
            """;

    private static final String REVOKE = """
            update practice_expert_invitation
            set revoked_at = :at, name = null, mail = null
            where id = :id and revoked_at is null
            """;

    private static final String SENT_SINCE = """
            select count(*)
            from practice_expert_invitation
            where invited_by = :by and member is null and invited_at >= :since
            """;

    private final JdbcClient jdbc;

    ExpertInvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that member has been asked already. */
    boolean addMember(ExpertInvitationId id, PracticeId practice, MemberId member, MemberId by, Instant now) {
        return adding(id, practice, by, now)
                        .param("member", member.value())
                        .param("name", null)
                        .param("mail", null)
                        .param("expires", null)
                        .update()
                == 1;
    }

    /** False when somebody at that address has been asked already. */
    boolean addGuest(
            ExpertInvitationId id,
            PracticeId practice,
            String name,
            MailAddress mail,
            MemberId by,
            Instant now,
            Instant until) {
        return adding(id, practice, by, now)
                        .param("member", null)
                        .param("name", name)
                        .param("mail", mail.value())
                        .param("expires", Timestamp.from(until))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec adding(ExpertInvitationId id, PracticeId practice, MemberId by, Instant now) {
        return jdbc.sql(ADD)
                .param("id", id.value())
                .param("practice", practice.value())
                .param("by", by.value())
                .param("at", Timestamp.from(now));
    }

    List<ExpertInvitation> of(PracticeId practice) {
        return jdbc.sql(OF_PRACTICE)
                .param("practice", practice.value())
                .query(ExpertInvitationRows::invitation)
                .list();
    }

    Optional<ExpertInvitation> of(PracticeId practice, MemberId member) {
        return jdbc.sql(OF_MEMBER)
                .param("practice", practice.value())
                .param("member", member.value())
                .query(ExpertInvitationRows::invitation)
                .optional();
    }

    List<ExpertRequest> waiting(MemberId member) {
        return jdbc.sql(WAITING)
                .param("member", member.value())
                .query((row, number) -> new ExpertRequest(
                        row.getString("code"),
                        row.getString("title"),
                        new MemberId(row.getObject("invited_by", UUID.class)),
                        row.getTimestamp("invited_at").toInstant()))
                .list();
    }

    Optional<ExpertInvitation> behind(SecretToken token) {
        return jdbc.sql(BY_LINK)
                .param("hash", token.hash())
                .query(ExpertInvitationRows::invitation)
                .optional();
    }

    Optional<ExpertInvitation> find(ExpertInvitationId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(ExpertInvitationRows::invitation)
                .optional();
    }

    void issue(ExpertInvitationId id, SecretToken token, Instant now) {
        jdbc.sql(ISSUE)
                .param("hash", token.hash())
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Those that were sent open nothing any more. */
    void endLinks(ExpertInvitationId id) {
        jdbc.sql(END_LINKS).param("id", id.value()).update();
    }

    /** At least until then. */
    void prolong(ExpertInvitationId id, Instant until) {
        jdbc.sql(PROLONG)
                .param("until", Timestamp.from(until))
                .param("id", id.value())
                .update();
    }

    void revoke(ExpertInvitationId id, Instant now) {
        endLinks(id);
        jdbc.sql(REVOKE)
                .param("at", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    int sentSince(MemberId by, Instant since) {
        return jdbc.sql(SENT_SINCE)
                .param("by", by.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static ExpertInvitation invitation(ResultSet row, int number) throws SQLException {
        @Nullable UUID member = row.getObject("member", UUID.class);
        @Nullable Timestamp expires = row.getTimestamp("expires_at");
        return new ExpertInvitation(
                new ExpertInvitationId(row.getObject("id", UUID.class)),
                new PracticeId(row.getObject("practice", UUID.class)),
                member == null ? null : new MemberId(member),
                row.getString("name"),
                row.getString("mail"),
                new MemberId(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("invited_at").toInstant(),
                expires == null ? null : expires.toInstant(),
                row.getBoolean("published"));
    }
}
