package pe.minka.members;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;

/** Photos of members are seen by whoever sees the members: active ones by all members, others by who administers there. */
@Component
class PhotoOwner implements FileOwner {

    static final String KIND = "member-photo";

    private static final String MEMBER = """
            select m.status, o.region
            from member m
            join organisation o on o.id = m.organisation
            where m.id = :member
            """;

    private final JdbcClient jdbc;

    PhotoOwner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Whose(MemberStatus status, @Nullable String region) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<FileType> accepts() {
        return FileType.images();
    }

    @Override
    public boolean mayRead(FileCaller caller, UUID owner) {
        return caller.id() != null
                && jdbc.sql(MEMBER)
                        .param("member", owner)
                        .query((row, number) ->
                                new Whose(MemberStatus.valueOf(row.getString("status")), row.getString("region")))
                        .optional()
                        .filter(whose -> whose.status() == MemberStatus.ACTIVE || caller.administers(whose.region()))
                        .isPresent();
    }
}
