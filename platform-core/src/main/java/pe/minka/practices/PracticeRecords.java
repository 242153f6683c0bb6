package pe.minka.practices;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/**
 * The practices a member writes, comments on or was asked to. What is written in a practice belongs to its team.
 */
@Component
@Order(4)
class PracticeRecords implements PersonalRecords {

    private static final String PRACTICES = """
            select p.code, s.content ->> 'title' as title, t.post as practice_post, t.joined_at as since
            from practice_author a
            join practice p on p.id = a.practice
            join practice_section s on s.practice = p.id and s.section = 'PRESENTATION'
            left join practice_team t on t.practice = a.practice and t.member = a.member
            where a.member = :member
            order by t.joined_at, p.code
            """;

    private static final String INVITATIONS = """
            select p.code, s.content ->> 'title' as title, i.invited_at, i.answer, i.answered_at
            from practice_invitation i
            join practice p on p.id = i.practice
            join practice_section s on s.practice = p.id and s.section = 'PRESENTATION'
            where i.member = :member
            order by i.invited_at
            """;

    private static final String EXPERT_INVITATIONS = """
            select p.code, i.invited_at, i.revoked_at
            from practice_expert_invitation i
            join practice p on p.id = i.practice
            where i.member = :member
            order by i.invited_at
            """;

    private static final String EXPERT_COMMENTS = """
            select p.code, c.content ->> 'post' as post, c.content ->> 'institution' as institution,
                   c.content ->> 'keyAspect' as key_aspect, c.content ->> 'improvements' as improvements,
                   c.content ->> 'recommendations' as recommendations, c.saved_at, c.published_at, c.withdrawn_at
            from practice_expert_comment c
            join practice p on p.id = c.practice
            where c.member = :member
            order by c.saved_at
            """;

    private final JdbcClient jdbc;

    PracticeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "practices", PRACTICES, member),
                PersonalChapter.read(jdbc, "practice_invitations", INVITATIONS, member),
                PersonalChapter.read(jdbc, "expert_invitations", EXPERT_INVITATIONS, member),
                PersonalChapter.read(jdbc, "expert_comments", EXPERT_COMMENTS, member));
    }
}
