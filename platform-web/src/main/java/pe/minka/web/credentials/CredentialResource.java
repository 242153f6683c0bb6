package pe.minka.web.credentials;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.json.UnderRules;
import pe.minka.web.security.Me;

/** The credential of an own insignia, for programs of its owner. */
@RestController
class CredentialResource {

    private static final String ONE = "/api/v1/badges/{id}/credential";

    private final CarriedBadges carried;

    CredentialResource(CarriedBadges carried) {
        this.carried = carried;
    }

    /** Takes the insignia along, by which it gets its public page. */
    @PostMapping(ONE)
    @ResponseStatus(HttpStatus.CREATED)
    @UnderRules
    ResponseEntity<byte[]> takeCredential(@Me Access me, @PathVariable String id) {
        return answer(HttpStatus.CREATED, carried.take(me, carried.award(id), false));
    }

    /** Of one that was taken along. */
    @GetMapping(ONE)
    @UnderRules
    ResponseEntity<byte[]> readCredential(@Me Access me, @PathVariable String id) {
        return answer(HttpStatus.OK, carried.copy(me, carried.award(id)).token());
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String token) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(token.getBytes(StandardCharsets.US_ASCII));
    }
}
