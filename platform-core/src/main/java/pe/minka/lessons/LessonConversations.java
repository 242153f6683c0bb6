package pe.minka.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.ConversationOwner;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/**
 * Members talk about what is published; who moderates follows from where the lesson comes from, also while its author has
 * taken it back.
 */
@Component
public class LessonConversations implements ConversationOwner {

    private static final String KIND = "lesson";

    private static final String THERE = """
            select l.id, l.code, l.author, e.content ->> 'title' as title, o.region
            from lesson l
            join lesson_section e on e.lesson = l.id and e.section = 'EXPERIENCE'
            join organisation o on o.id = l.organisation
            where l.id = any(:ids)
            """;

    private static final String PUBLISHED = "select exists (select from lesson where id = :id and state = 'PUBLISHED')";

    private final JdbcClient jdbc;

    LessonConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Subject about(LessonId lesson) {
        return new Subject(KIND, lesson.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SubjectView> find(Collection<UUID> ids) {
        return jdbc.sql(THERE)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public boolean mayRead(Access asker, UUID id) {
        return jdbc.sql(PUBLISHED).param("id", id).query(Boolean.class).single();
    }

    private static SubjectView view(ResultSet row) throws SQLException {
        return new SubjectView(
                about(new LessonId(row.getObject("id", UUID.class))),
                row.getString("title"),
                "/lecciones/" + row.getString("code"),
                row.getString("region"),
                Set.of(new MemberId(row.getObject("author", UUID.class))));
    }
}
