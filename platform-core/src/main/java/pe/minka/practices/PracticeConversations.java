package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.ConversationOwner;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Members talk about what is published; who moderates follows from the organisation that leads. */
@Component
public class PracticeConversations implements ConversationOwner {

    private static final String KIND = "practice";

    private static final String PUBLISHED = """
            select p.id, p.code, e.title, o.region,
                   array(select t.member from practice_team t where t.practice = p.id) as team
            from practice_entry e
            join practice p on p.id = e.practice
            join organisation o on o.id = e.leader
            where p.id = any(:ids)
            """;

    private final JdbcClient jdbc;

    PracticeConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public static Subject about(PracticeId practice) {
        return new Subject(KIND, practice.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SubjectView> find(Collection<UUID> ids) {
        return jdbc.sql(PUBLISHED)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public boolean mayRead(Access asker, UUID id) {
        return !find(List.of(id)).isEmpty();
    }

    private static SubjectView view(ResultSet row) throws SQLException {
        Set<MemberId> team = Stream.of((UUID[]) row.getArray("team").getArray())
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
        return new SubjectView(
                about(new PracticeId(row.getObject("id", UUID.class))),
                row.getString("title"),
                "/practicas/" + row.getString("code"),
                row.getString("region"),
                team);
    }
}
