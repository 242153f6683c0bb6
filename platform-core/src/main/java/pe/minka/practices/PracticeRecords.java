package pe.minka.practices;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The practices a member writes or was asked to write. What is written there belongs to the team. */
@Component
@Order(4)
class PracticeRecords implements PersonalRecords {

    private static final String PRACTICES = """
            select p.code, s.content ->> 'title' as title, t.post as practice_post, t.joined_at as since
            from practice_team t
            join practice p on p.id = t.practice
            join practice_section s on s.practice = p.id and s.section = 'PRESENTATION'
            where t.member = :member
            order by t.joined_at
            """;

    private static final String INVITATIONS = """
            select p.code, s.content ->> 'title' as title, i.invited_at, i.answer, i.answered_at
            from practice_invitation i
            join practice p on p.id = i.practice
            join practice_section s on s.practice = p.id and s.section = 'PRESENTATION'
            where i.member = :member
            order by i.invited_at
            """;

    private final JdbcClient jdbc;

    PracticeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(chapter("practices", PRACTICES, member), chapter("practice_invitations", INVITATIONS, member));
    }

    private PersonalChapter chapter(String code, String sql, MemberId member) {
        return PersonalChapter.of(
                code, jdbc.sql(sql).param("member", member.value()).query().listOfRows());
    }
}
