package pe.minka.files;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.files.TakenFile.Blob;
import pe.minka.files.store.FileStore;
import pe.minka.shared.NotFound;

/** The files everybody has sent and nobody has removed (archivos). */
@Service
public class Files {

    private static final Logger log = LoggerFactory.getLogger(Files.class);

    private final FileRows rows;
    private final FileOwners owners;
    private final FileStore store;
    private final Clock clock;

    Files(FileRows rows, FileOwners owners, FileStore store, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.store = store;
        this.clock = clock;
    }

    /** In the transaction of whoever it belongs to: either both know of it or neither does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId keep(TakenFile taken, UUID owner) {
        rows.add(taken, owner, clock.instant());
        return taken.id();
    }

    @Transactional(readOnly = true)
    public Optional<FileView> find(FileId id) {
        return rows.find(id);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<FileView> of(String kind, UUID owner) {
        return rows.of(kind, owner);
    }

    /** Of several owners, asked once; the oldest of each first, and nothing of those without any. */
    @Transactional(readOnly = true)
    public Map<UUID, List<FileView>> of(String kind, Collection<UUID> owners) {
        return owners.isEmpty()
                ? Map.of()
                : rows.of(kind, owners).stream().collect(Collectors.groupingBy(FileView::owner));
    }

    /** For whoever the owner lets read; nobody else learns whether there is such a file. */
    public FileContent open(FileId id, FileCaller caller) {
        return open(id, Blob.WHOLE, caller);
    }

    /** A smaller image about that wide; one that never was larger is given whole. */
    public FileContent open(FileId id, int width, FileCaller caller) {
        return content(allowed(id, caller), width).orElseThrow(() -> missing(id));
    }

    /** For the owning module itself, which has its own reasons; empty when the bytes are lost. */
    public Optional<FileContent> content(FileView file) {
        return content(file, Blob.WHOLE);
    }

    private FileView allowed(FileId id, FileCaller caller) {
        var file = rows.find(id).orElseThrow(() -> missing(id));
        if (!owners.mayRead(caller, file.kind(), file.owner())) {
            log.info("refused the {} {} to {}", file.kind(), id.value(), caller);
            throw missing(id);
        }
        return file;
    }

    private Optional<FileContent> content(FileView file, int width) {
        var blob = rows.blob(file.id(), width)
                .or(() -> rows.blob(file.id(), Blob.WHOLE))
                .orElseThrow();
        String key = TakenFile.key(file.id(), blob.variant());
        if (!store.has(key)) {
            log.error("the {} {} is not in the store", file.kind(), key);
            return Optional.empty();
        }
        return Optional.of(new FileContent(file, blob.size(), blob.sha256(), () -> store.read(key)));
    }

    private static NotFound missing(FileId id) {
        return new NotFound("file " + id.value());
    }

    /** Nobody finds it from here on; its bytes go within the hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FileId id) {
        rows.remove(id, clock.instant());
    }

    /** Everything that belongs to an owner that is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(String kind, UUID owner) {
        rows.removeAll(kind, owner, clock.instant());
    }
}
