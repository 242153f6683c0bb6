package pe.minka.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/** Looked at and written to the store, and not yet anybody's: {@link Files#keep} makes it so, or it goes in a day. */
public final class TakenFile {

    private final FileId id;
    private final String kind;
    private final ActorId by;
    private final String name;
    private final FileType type;
    private final List<Blob> blobs;

    TakenFile(FileId id, String kind, ActorId by, String name, FileType type, List<Blob> blobs) {
        this.id = id;
        this.kind = kind;
        this.by = by;
        this.name = name;
        this.type = type;
        this.blobs = List.copyOf(blobs);
    }

    /** Bytes in the store: the file itself has the variant 0, a smaller image of it the width of that. */
    record Blob(
            int variant,
            long size,
            String sha256,
            @Nullable Integer width,
            @Nullable Integer height) {

        static final int WHOLE = 0;
    }

    public FileId id() {
        return id;
    }

    /** Of what is kept, in hexadecimal. */
    public String sha256() {
        return whole().sha256();
    }

    String kind() {
        return kind;
    }

    ActorId by() {
        return by;
    }

    public String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    Blob whole() {
        return blobs.getFirst();
    }

    List<Blob> blobs() {
        return blobs;
    }

    /** Under which the store keeps the bytes. */
    static String key(FileId id, int variant) {
        return variant == Blob.WHOLE ? id.value().toString() : id.value() + "-" + variant;
    }
}
