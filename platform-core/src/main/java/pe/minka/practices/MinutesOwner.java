package pe.minka.practices;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;

/** Minutes of advice (actas) that are files: for the team and for whoever gave the advice. */
@Component
class MinutesOwner implements FileOwner {

    static final String KIND = "practice-minutes";

    private static final String MAY_READ = """
            select exists (select
                           from practice_advisory a
                           where a.origin = :origin
                             and (a.advisor = :member::uuid
                                  or exists (select
                                             from practice_team t
                                             where t.practice = a.practice and t.member = :member::uuid)))
            """;

    private final JdbcClient jdbc;

    MinutesOwner(JdbcClient jdbc) {
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
        return id != null
                && jdbc.sql(MAY_READ)
                        .param("origin", AdvisoryHeld.registered(owner))
                        .param("member", id.value())
                        .query(Boolean.class)
                        .single();
    }
}
