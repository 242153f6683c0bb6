package pe.minka.practices;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;

/** Files of evidence: what has been published for everybody, the rest for the team. */
@Component
class EvidenceOwner implements FileOwner {

    static final String KIND = "practice-evidence";

    private static final String MAY_READ = """
            select exists (select from practice_version v where v.practice = e.practice and v.published_at >= e.added_at)
                or exists (select from practice p where p.id = e.practice and p.in_force_since >= e.added_at)
                or exists (select
                           from practice_team t
                           join practice p on p.id = t.practice and p.discarded_at is null
                           where t.practice = e.practice and t.member = :member::uuid)
            from practice_evidence e
            where e.id = :evidence and e.removed_at is null
            """;

    private final JdbcClient jdbc;

    EvidenceOwner(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        var id = caller.id();
        return jdbc.sql(MAY_READ)
                .param("evidence", owner)
                .param("member", id == null ? null : id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
