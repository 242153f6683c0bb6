package pe.minka.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.documents.DocumentRefused;
import pe.minka.files.FileIntake;
import pe.minka.files.Files;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Sha256;

/** Takes filled-in forms. One that cannot be read is kept all the same, with the reason, and can be tried again. */
@Service
public class FormUploads {

    public static final int LARGEST = 50 * 1024 * 1024;

    /** Whoever has so many waiting deals with those first; of what could not be read the latest so many stay. */
    public static final int MOST_WAITING = 10;

    private final UploadRows rows;
    private final FormDesk desk;
    private final FileIntake intake;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormUploads(
            UploadRows rows,
            FormDesk desk,
            FileIntake intake,
            Files files,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.intake = intake;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whoever sends the same twice under one id has sent it once. */
    public FormUpload bring(Access me, FormUploadId id, FormSubject subject, Upload upload) {
        byte[] form = bytes(upload);
        String hash = Sha256.hex(form);
        Optional<String> before = rows.hash(id);
        if (before.isPresent()) {
            return again(me, id, before.get().equals(hash));
        }
        if (rows.of(me.id()).stream().filter(FormUpload::isRead).count() >= MOST_WAITING) {
            throw RuleViolation.at("file", "imports.upload.tooMany", MOST_WAITING);
        }
        DocumentRefused.@Nullable Reason refusal = refusal(form);
        var taken =
                intake.keepUnread(UploadOwner.KIND, upload.name(), form, me.id().actor());
        transaction.executeWithoutResult(saved -> {
            var row = new FormUpload(id, me.id(), clock.instant(), taken.name(), subject, taken.id(), refusal, null);
            if (rows.add(row, hash)) {
                files.keep(taken, id.value());
                forgetOldest(me);
            }
        });
        return required(me, id);
    }

    private void forgetOldest(Access me) {
        rows.of(me.id()).stream()
                .filter(upload -> !upload.isRead())
                .skip(MOST_WAITING)
                .forEach(upload -> removeWithFile(upload.id()));
    }

    private FormUpload again(Access me, FormUploadId id, boolean same) {
        if (!same) {
            throw RuleViolation.at("file", "imports.upload.other");
        }
        return required(me, id);
    }

    private byte[] bytes(Upload upload) {
        try (InputStream stream = upload.content().getInputStream()) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new DocumentRefused(DocumentRefused.Reason.TOO_LARGE);
            }
            if (bytes.length == 0) {
                throw new DocumentRefused(DocumentRefused.Reason.NO_BYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentRefused.@Nullable Reason refusal(byte[] form) {
        try {
            desk.read(form);
            return null;
        } catch (DocumentRefused refused) {
            return refused.reason();
        }
    }

    /** What one has sent and made no draft of yet, the latest first. */
    public List<FormUpload> waiting(Access me) {
        return rows.of(me.id());
    }

    public List<FormUpload> waiting(Access me, FormSubject subject) {
        return waiting(me).stream()
                .filter(upload -> upload.subject() == subject)
                .toList();
    }

    public FormUpload required(Access me, FormUploadId id) {
        return rows.find(id, me.id()).orElseThrow(() -> new NotFound("form " + id.value()));
    }

    /** Reads it once more: what we could not read yesterday we may read today. */
    public FormUpload retry(Access me, FormUploadId id) {
        var upload = required(me, id);
        DocumentRefused.@Nullable Reason refusal = null;
        try {
            desk.read(upload);
        } catch (DocumentRefused refused) {
            refusal = refused.reason();
        }
        rows.read(id, refusal);
        return required(me, id);
    }

    /** What it was. A document with a draft is its team's and stays. */
    public FormUpload remove(Access me, FormUploadId id) {
        var upload = required(me, id);
        boolean removed = Boolean.TRUE.equals(transaction.execute(gone -> removeWithFile(id)));
        if (!removed) {
            throw new RuleViolation("imports.upload.drafted");
        }
        return upload;
    }

    private boolean removeWithFile(FormUploadId id) {
        boolean removed = rows.remove(id);
        if (removed) {
            files.removeAll(UploadOwner.KIND, id.value());
        }
        return removed;
    }
}
