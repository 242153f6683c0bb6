package pe.minka.walls;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Files that cards and contributions bring along are read by who reads these: also by who moderates there. */
@Component
class PostFiles implements FileOwner {

    static final String KIND = "wall-post";

    private static final String MAY_READ =
            """
            select exists (select from wall_contribution n
                           join card c on c.id = n.card
                           join wall w on w.id = c.wall
                           join organisation o on o.id = n.organisation
                           where n.id = :post and n.removed_at is null and c.removed_at is null
                             and ({moderated}
                                  or (n.state = 'SHOWN' or n.author = :member)
                                     and (c.state = 'SHOWN' or c.author = :member) and {readable}))
                or exists (select from card c
                           join wall w on w.id = c.wall
                           join organisation o on o.id = c.organisation
                           where c.id = :post and c.removed_at is null
                             and ({moderated} or (c.state = 'SHOWN' or c.author = :member) and {readable}))
            """.replace("{readable}", WallSight.READABLE).replace("{moderated}", WallSight.MODERATED);

    private final JdbcClient jdbc;
    private final WallSight sight;
    private final MemberAccess access;

    PostFiles(JdbcClient jdbc, WallSight sight, MemberAccess access) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<FileType> accepts() {
        return Set.of(FileType.values());
    }

    @Override
    public boolean mayRead(FileCaller caller, UUID owner) {
        return who(caller)
                .map(asker -> sight.limit(jdbc.sql(MAY_READ), asker)
                        .param("post", owner)
                        .query(Boolean.class)
                        .single())
                .orElse(false);
    }

    private Optional<Access> who(FileCaller caller) {
        return Optional.ofNullable(caller.id()).flatMap(id -> access.of(new MemberId(id.value())));
    }
}
