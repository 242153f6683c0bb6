package pe.minka.walls;

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

/** Nobody talks about a wall itself; who reads it can be named on a card that is not there yet. */
@Component
class WallConversations implements ConversationOwner {

    static final String KIND = "wall";

    private static final String THERE = "select id, title, slug from wall where id = any(:ids)";

    private final JdbcClient jdbc;
    private final WallSight sight;

    WallConversations(JdbcClient jdbc, WallSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    static Subject about(WallId wall) {
        return new Subject(KIND, wall.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SubjectView> find(Collection<UUID> ids) {
        return jdbc.sql(THERE)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new SubjectView(
                        about(new WallId(row.getObject("id", UUID.class))),
                        row.getString("title"),
                        "/muros/" + row.getString("slug"),
                        null,
                        Set.of()))
                .list();
    }

    @Override
    public boolean mayRead(Access asker, UUID id) {
        return sight.mayRead(asker, new WallId(id));
    }

    @Override
    public boolean mayWrite(Access asker, UUID id) {
        return false;
    }
}
