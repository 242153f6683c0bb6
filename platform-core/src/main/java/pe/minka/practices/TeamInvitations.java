package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;

/** The invitations to write with a team, until they are answered. */
@Component
class TeamInvitations {

    enum Answer {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    private static final String ADD = """
            insert into practice_invitation (id, practice, member, invited_by, invited_at)
            values (:id, :practice, :member, :by, :at)
            on conflict do nothing
            """;

    private static final String ANSWER = """
            update practice_invitation
            set answer = :answer, answered_at = :at
            where id = :id and practice = :practice and answer is null
            """;

    private static final String ALL = """
            select i.*, p.code, s.content ->> 'title' as title
            from practice_invitation i
            join practice p on p.id = i.practice
            join practice_section s on s.practice = i.practice and s.section = 'PRESENTATION'
            where p.discarded_at is null
            """;

    private static final String WAITING = ALL + " and i.answer is null";

    private static final String OF_PRACTICE = WAITING + " and i.practice = :practice order by i.invited_at";
    private static final String OF_MEMBER = WAITING + " and i.member = :member order by i.invited_at";

    /** Who has accepted and left since is asked no more. */
    private static final String ANSWERABLE = ALL + """
             and i.id = :id and i.member = :member
             and (i.answer is null
                  or i.answer = :answer
                     and (i.answer <> 'ACCEPTED'
                          or exists (select from practice_team t
                                     where t.practice = i.practice and t.member = i.member)))
            """;

    private static final String TITLE = """
            select content ->> 'title'
            from practice_section
            where practice = :practice and section = 'PRESENTATION'
            """;

    private final JdbcClient jdbc;

    TeamInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that member has been asked already. */
    boolean add(PracticeId practice, MemberId member, MemberId by, Instant now) {
        return jdbc.sql(ADD)
                        .param("id", InvitationId.next().value())
                        .param("practice", practice.value())
                        .param("member", member.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when it has been answered already. */
    boolean answer(InvitationId id, PracticeId practice, Answer answer, Instant now) {
        return jdbc.sql(ANSWER)
                        .param("answer", answer.name())
                        .param("at", Timestamp.from(now))
                        .param("id", id.value())
                        .param("practice", practice.value())
                        .update()
                == 1;
    }

    List<TeamInvitation> of(PracticeId practice) {
        return jdbc.sql(OF_PRACTICE)
                .param("practice", practice.value())
                .query(TeamInvitations::invitation)
                .list();
    }

    List<TeamInvitation> of(MemberId member) {
        return jdbc.sql(OF_MEMBER)
                .param("member", member.value())
                .query(TeamInvitations::invitation)
                .list();
    }

    int waiting(PracticeId practice) {
        return of(practice).size();
    }

    /** One that waits for an answer, or was answered so already. */
    TeamInvitation require(MemberId member, InvitationId id, Answer answer) {
        return jdbc.sql(ANSWERABLE)
                .param("id", id.value())
                .param("member", member.value())
                .param("answer", answer.name())
                .query(TeamInvitations::invitation)
                .optional()
                .orElseThrow(() -> new NotFound("invitation " + id.value()));
    }

    String title(PracticeId practice) {
        return jdbc.sql(TITLE)
                .param("practice", practice.value())
                .query(String.class)
                .single();
    }

    private static TeamInvitation invitation(ResultSet row, int number) throws SQLException {
        return new TeamInvitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new PracticeId(row.getObject("practice", UUID.class)),
                row.getString("code"),
                row.getString("title"),
                new MemberId(row.getObject("member", UUID.class)),
                new MemberId(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("invited_at").toInstant());
    }
}
