package pe.minka.walls;

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
 * Members comment and support what others contribute; it is called after its card. The region is its author's; what stands on a wall
 * for invited people is moderated by those who read all walls.
 */
@Component
public class ContributionConversations implements ConversationOwner {

    static final String KIND = "contribution";
    private static final String LINK = "/aportes/";

    private static final String THERE = """
            select n.id, coalesce(c.title, '…') as title, n.author, w.named,
                   case when w.audience <> 'INVITED' then o.region end as region
            from wall_contribution n
            join card c on c.id = n.card
            join wall w on w.id = c.wall
            join organisation o on o.id = n.organisation
            where n.id = any(:ids) and n.text is not null
            """;

    private static final String MAY_READ = """
            select exists (select from wall_contribution n
                           join card c on c.id = n.card
                           join wall w on w.id = c.wall
                           where n.id = :id and n.state = 'SHOWN' and c.state = 'SHOWN' and {readable})
            """.replace("{readable}", WallSight.READABLE);

    private static final String SWITCHES = """
            select {switch} and c.stage <> 'ARCHIVED' and w.closed_at is null
            from wall_contribution n
            join card c on c.id = n.card
            join wall w on w.id = c.wall
            where n.id = :id
            """;

    private static final String MAY_WRITE = SWITCHES.replace("{switch}", "w.comments");
    private static final String MAY_SUPPORT = SWITCHES.replace("{switch}", "w.supports");

    private final JdbcClient jdbc;
    private final WallSight sight;

    ContributionConversations(JdbcClient jdbc, WallSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    public static String link(ContributionId contribution) {
        return LINK + contribution.value();
    }

    public static Subject about(ContributionId contribution) {
        return new Subject(KIND, contribution.value());
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
        return sight.limit(jdbc.sql(MAY_READ), asker)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean mayWrite(Access asker, UUID id) {
        return isOn(MAY_WRITE, id);
    }

    @Override
    public boolean maySupport(Access asker, UUID id) {
        return isOn(MAY_SUPPORT, id);
    }

    private boolean isOn(String question, UUID id) {
        return jdbc.sql(question)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static SubjectView view(ResultSet row) throws SQLException {
        var contribution = new ContributionId(row.getObject("id", UUID.class));
        return new SubjectView(
                about(contribution),
                row.getString("title"),
                link(contribution),
                row.getString("region"),
                Set.of(new MemberId(row.getObject("author", UUID.class))),
                row.getBoolean("named"));
    }
}
