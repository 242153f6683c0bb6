package pe.minka.members;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.files.FileCaller;
import pe.minka.files.FileOwner;
import pe.minka.files.FileType;

/** Who sent a file of invitations reads it, as long as they administer, and the national administrators do. */
@Component
class InvitationOriginalsOwner implements FileOwner {

    static final String KIND = "invitation-file";

    private static final String UPLOADER = "select uploaded_by from invitation_batch where id = :id";

    private final JdbcClient jdbc;

    InvitationOriginalsOwner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<FileType> accepts() {
        return EnumSet.of(FileType.CSV, FileType.TEXT);
    }

    @Override
    public boolean mayRead(FileCaller caller, UUID owner) {
        return caller.national() || (caller.id() != null && !caller.regions().isEmpty() && isSender(caller, owner));
    }

    private boolean isSender(FileCaller caller, UUID batch) {
        return jdbc.sql(UPLOADER)
                .param("id", batch)
                .query(UUID.class)
                .optional()
                .filter(uploader ->
                        caller.id() != null && uploader.equals(caller.id().value()))
                .isPresent();
    }
}
