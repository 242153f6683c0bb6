package pe.minka.web.credentials;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The credential of an own insignia, for programs of its owner. */
@RestController
class CredentialResource {

    private final CarriedBadges carried;

    CredentialResource(CarriedBadges carried) {
        this.carried = carried;
    }

    @GetMapping("/api/v1/badges/{id}/credential")
    ResponseEntity<byte[]> readCredential(@Me Access me, @PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(carried.token(me, carried.award(id)).getBytes(StandardCharsets.US_ASCII));
    }
}
