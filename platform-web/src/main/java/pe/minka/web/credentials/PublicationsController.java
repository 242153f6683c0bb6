package pe.minka.web.credentials;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.credentials.CredentialAddresses;
import pe.minka.gamification.credentials.Publications;
import pe.minka.gamification.keys.KeyAddresses;
import pe.minka.shared.NotFound;
import pe.minka.web.recognition.BadgeDrawing;

/** The addresses that stand in credentials, for programs that check one anywhere. */
@RestController
class PublicationsController {

    private static final String LINKED = "application/ld+json";
    private static final MediaType TOKEN = MediaType.parseMediaType("application/vc+jwt");
    private static final MediaType DRAWING = MediaType.parseMediaType("image/svg+xml");
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final int DIGITS = 6;

    private final Publications publications;
    private final BadgeDrawing drawing;

    PublicationsController(Publications publications, BadgeDrawing drawing) {
        this.publications = publications;
        this.drawing = drawing;
    }

    @GetMapping(path = CredentialAddresses.ISSUER, produces = LINKED)
    Map<String, Object> issuer() {
        return publications.issuer();
    }

    @GetMapping(path = KeyAddresses.ALL, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> keys() {
        return publications.keys();
    }

    @GetMapping(path = KeyAddresses.ONE, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> key(@PathVariable String id) {
        return publications.key(id);
    }

    @GetMapping(CredentialAddresses.REVOKED)
    ResponseEntity<byte[]> revoked(@PathVariable String list) {
        if (list.length() > DIGITS || !list.matches("[1-9][0-9]*")) {
            throw new NotFound("list of revoked credentials");
        }
        return answer(TOKEN, publications.revoked(Integer.parseInt(list)));
    }

    @GetMapping(path = CredentialAddresses.ACHIEVEMENT, produces = LINKED)
    Map<String, Object> achievement(@PathVariable String code) {
        return publications.achievement(code);
    }

    @GetMapping(CredentialAddresses.IMAGE)
    ResponseEntity<byte[]> image(@PathVariable String code) {
        return answer(DRAWING, drawing.of(publications.badge(code)));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(A_MINUTE)
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
