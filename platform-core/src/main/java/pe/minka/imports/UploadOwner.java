package pe.minka.imports;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;

/** Forms that were sent: read by whoever sent them, then by the team of the draft; what could not be read by nobody. */
@Component
class UploadOwner implements FileOwner {

    static final String KIND = "practice-form";

    private static final String MAY_READ = """
            select exists (select
                           from form_upload u
                           left join practice p on p.id = u.practice
                           left join practice_team t on t.practice = u.practice and t.member = :member::uuid
                           where u.id = :upload and u.refusal is null
                             and case when u.practice is null then u.sent_by = :member::uuid
                                      else t.member is not null and p.discarded_at is null end)
            """;

    private final JdbcClient jdbc;

    UploadOwner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<FileType> accepts() {
        return Set.of(FileType.DOCX);
    }

    @Override
    public boolean mayRead(FileCaller caller, UUID owner) {
        var id = caller.id();
        return jdbc.sql(MAY_READ)
                .param("upload", owner)
                .param("member", id == null ? null : id.value())
                .query(Boolean.class)
                .single();
    }
}
