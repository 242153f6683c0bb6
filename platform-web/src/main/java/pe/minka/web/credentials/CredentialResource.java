package pe.minka.web.credentials;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The credential of an own insignia, for programs of its owner. */
@RestController
class CredentialResource {

    private final CarriedInsignias carried;

    CredentialResource(CarriedInsignias carried) {
        this.carried = carried;
    }

    @GetMapping(path = "/api/v1/badges/{id}/credential", produces = MediaType.TEXT_PLAIN_VALUE)
    String readCredential(@Me Access me, @PathVariable String id) {
        return carried.token(me, carried.award(id));
    }
}
