package pe.minka.lessons;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** The lessons a member wrote, with everything in them, and what the member decided about those of others. */
@Component
@Order(5)
class LessonRecords implements PersonalRecords {

    private static final String LESSONS = """
            select l.code, l.state as lesson_state, l.started_at, l.authorised_at, l.submitted_at, l.published_at,
                   e.content ->> 'title' as title, e.content ->> 'situation' as situation,
                   e.content ->> 'effect' as effect, practice_texts(n.content, '$.items[*].text') as actions,
                   n.content ->> 'lesson' as lesson,
                   n.content ->> 'recommendation' as recommendation, g.content ->> 'area' as area,
                   g.content ->> 'servant' as servant, g.content ->> 'contact' as contact,
                   g.content ->> 'mail' as mail, g.content ->> 'date' as lesson_date,
                   s.content ->> 'consent' as consent
            from lesson l
            join lesson_section e on e.lesson = l.id and e.section = 'EXPERIENCE'
            left join lesson_section n on n.lesson = l.id and n.section = 'LEARNING'
            left join lesson_section g on g.lesson = l.id and g.section = 'GENERAL'
            left join lesson_section s on s.lesson = l.id and s.section = 'SHARING'
            where l.author = :member
            order by l.started_at
            """;

    private static final String REVIEWS = """
            select l.code, r.outcome, r.reason, r.at
            from lesson_review r
            join lesson l on l.id = r.lesson
            where r.reviewer = :member
            order by r.at
            """;

    private final JdbcClient jdbc;

    LessonRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(
                PersonalChapter.read(jdbc, "lessons", LESSONS, member),
                PersonalChapter.read(jdbc, "lesson_reviews", REVIEWS, member));
    }
}
