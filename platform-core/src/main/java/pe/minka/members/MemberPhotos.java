package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.files.FileId;
import pe.minka.files.FileIntake;
import pe.minka.files.Files;
import pe.minka.files.Upload;

/** The photo members choose for themselves (foto de perfil). There is one or none. */
@Service
public class MemberPhotos {

    private static final String SET = "update member set photo = :photo where id = :member and status = 'ACTIVE'";

    private final FileIntake intake;
    private final Files files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberPhotos(
            FileIntake intake,
            Files files,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The file is looked at before the transaction begins: that may take a while. */
    public void replace(Access me, Upload upload) {
        var taken = intake.take(PhotoOwner.KIND, upload, me.id().actor());
        transaction.executeWithoutResult(saved -> {
            forget(me.id());
            set(me.id(), files.keep(taken, me.id().value()));
            events.publishEvent(new PhotoAdded(me.id(), clock.instant()));
        });
    }

    public void remove(Access me) {
        transaction.executeWithoutResult(saved -> {
            forget(me.id());
            events.publishEvent(new PhotoRemoved(me.id(), clock.instant()));
        });
    }

    /** The row of the member first: of two who replace it at once the later one is left. */
    private void forget(MemberId id) {
        set(id, null);
        files.removeAll(PhotoOwner.KIND, id.value());
    }

    private void set(MemberId id, @Nullable FileId photo) {
        int found = jdbc.sql(SET)
                .param("member", id.value())
                .param("photo", photo == null ? null : photo.value())
                .update();
        if (found == 0) {
            throw new MemberNotFound(id);
        }
    }

    static @Nullable FileId of(ResultSet row) throws SQLException {
        UUID photo = row.getObject("photo", UUID.class);
        return photo == null ? null : new FileId(photo);
    }
}
