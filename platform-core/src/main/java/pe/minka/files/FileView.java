package pe.minka.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored file as it is listed; the hash is of what is kept, in hexadecimal. Only images have a width and a height. */
public record FileView(
        FileId id,
        String kind,
        UUID owner,
        String name,
        FileType type,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        Instant createdAt) {}
