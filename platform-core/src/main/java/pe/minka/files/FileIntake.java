package pe.minka.files;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import pe.minka.files.TakenFile.Blob;
import pe.minka.files.content.Inspected;
import pe.minka.files.content.Inspection;
import pe.minka.files.store.FileStore;
import pe.minka.shared.ActorId;

/** Takes what somebody sends: looks at it, and writes it to the store. Best outside a transaction, for it takes time. */
@Service
public class FileIntake {

    private static final Logger log = LoggerFactory.getLogger(FileIntake.class);

    private final FileOwners owners;
    private final Inspection inspection;
    private final FileStore store;

    FileIntake(FileOwners owners, Inspection inspection, FileStore store) {
        this.owners = owners;
        this.inspection = inspection;
        this.store = store;
    }

    /** Throws {@link FileRefused} when it is too large, not what may be sent for this kind of owner, or has no place. */
    public TakenFile take(String kind, Upload upload, ActorId by) {
        try {
            var name = FileName.of(upload.name());
            var found = inspection.inspect(
                    upload.content(), name.extension(), owners.of(kind).accepts());
            var id = FileId.next();
            return new TakenFile(id, kind, by, name.as(found.type()), found.type(), write(id, found));
        } catch (FileRefused refused) {
            log.info(
                    "refused a file \"{}\" for {} from {}: {}",
                    FileName.harmless(upload.name()),
                    kind,
                    by.value(),
                    refused.code());
            throw refused;
        }
    }

    /**
     * For an owner that reads its documents itself, also to say what is wrong with them, and gives out only those it
     * could read. The owner has seen to their size.
     */
    public TakenFile keepUnread(String kind, String declared, byte[] bytes, ActorId by) {
        var type = owners.of(kind).accepts().iterator().next();
        var name = FileName.of(declared);
        var id = FileId.next();
        return new TakenFile(id, kind, by, name.as(type), type, write(id, Inspected.asIs(type, bytes)));
    }

    private List<Blob> write(FileId id, Inspected found) {
        List<Blob> blobs = new ArrayList<>();
        for (var part : found.parts()) {
            store.write(TakenFile.key(id, part.variant()), part.bytes());
            blobs.add(new Blob(part.variant(), part.bytes().length, part.sha256(), part.width(), part.height()));
        }
        return blobs;
    }
}
