package pe.minka.web.files;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.files.FileCaller;
import pe.minka.files.FileContent;
import pe.minka.files.FileId;
import pe.minka.files.FileType;
import pe.minka.files.Files;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.web.security.Me;

/**
 * Stored files by their identity; whether somebody may read one, its owner says. A visitor who may not could be a member
 * who has not come in yet, and is asked to.
 */
@Controller
class FileController {

    /** Wherever a browser opened it after all, it could do nothing there. */
    private static final String POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private static final Duration IMAGES_FOR = Duration.ofHours(1);

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @GetMapping("/archivos/{id}")
    ResponseEntity<Resource> whole(@PathVariable UUID id, @Me @Nullable Access me) {
        return answer(found(me, () -> files.open(new FileId(id), caller(me))));
    }

    @GetMapping("/archivos/{id}/{width}")
    ResponseEntity<Resource> smaller(@PathVariable UUID id, @PathVariable int width, @Me @Nullable Access me) {
        return answer(found(me, () -> files.open(new FileId(id), width, caller(me))));
    }

    private static FileContent found(@Nullable Access me, Supplier<FileContent> file) {
        try {
            return file.get();
        } catch (NotFound missing) {
            if (me == null) {
                // without the cause, which would be answered in its place
                throw new InsufficientAuthenticationException("not for visitors: " + missing.getMessage());
            }
            throw missing;
        }
    }

    private static FileCaller caller(@Nullable Access me) {
        return me == null
                ? new FileCaller(null, false, Set.of())
                : new FileCaller(me.id().actor(), me.isNationalAdministrator(), me.administeredRegions());
    }

    private static ResponseEntity<Resource> answer(FileContent content) {
        var file = content.file();
        var attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(kept(file.type()))
                .eTag(content.sha256())
                .body(new StoredResource(content));
    }

    /** Photos stand on many pages; of a document every reading is asked for anew. */
    private static CacheControl kept(FileType type) {
        return type.family() == FileType.Family.IMAGE
                ? CacheControl.maxAge(IMAGES_FOR).cachePrivate()
                : CacheControl.noCache().cachePrivate();
    }
}
