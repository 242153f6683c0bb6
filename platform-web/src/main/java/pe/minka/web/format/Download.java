package pe.minka.web.format;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to take along; it is kept nowhere on the way. */
public final class Download {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Download() {}

    /** The name without its ending. */
    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return of(CSV, name + ".csv", content);
    }

    public static ResponseEntity<byte[]> of(MediaType type, String file, byte[] content) {
        var attachment = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .cacheControl(CacheControl.noStore())
                .body(content);
    }
}
