package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.FileId;
import pe.minka.files.FileIntake;
import pe.minka.files.FileView;
import pe.minka.files.Files;
import pe.minka.files.Upload;

/**
 * The file of invitations as it was sent (archivo original). It names people who may never answer, hence it is kept for
 * a while only.
 */
@Service
class InvitationOriginals {

    static final Duration KEPT = Duration.ofDays(90);

    private static final String OLD = "select id from invitation_batch where uploaded_at < :before";

    private final FileIntake intake;
    private final Files files;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationOriginals(FileIntake intake, Files files, JdbcClient jdbc, Clock clock) {
        this.intake = intake;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(InvitationBatchId id, String name, byte[] file, Access admin) {
        var upload = new Upload(name, new ByteArrayResource(file));
        files.keep(intake.take(InvitationOriginalsOwner.KIND, upload, admin.id().actor()), id.value());
    }

    void forget(InvitationBatchId id) {
        files.removeAll(InvitationOriginalsOwner.KIND, id.value());
    }

    Optional<FileId> of(InvitationBatchId id) {
        return files.of(InvitationOriginalsOwner.KIND, id.value()).stream()
                .map(FileView::id)
                .findFirst();
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "forget-invitation-originals")
    @Transactional
    void forgetOld() {
        jdbc.sql(OLD)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .query(UUID.class)
                .list()
                .forEach(id -> forget(new InvitationBatchId(id)));
    }
}
