package pe.minka.web.identity;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.identities.Identities;
import pe.minka.identities.IdentityId;
import pe.minka.members.Access;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The accounts elsewhere that a member comes in with; they are seen beside the sessions. */
@Controller
class IdentitiesController {

    private final Identities identities;
    private final Flash flash;

    IdentitiesController(Identities identities, Flash flash) {
        this.identities = identities;
        this.flash = flash;
    }

    @PostMapping("/mi/cuenta/sesiones/cuentas/{id}/quitar")
    String remove(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        flash.ok(next, "identity.removed", identities.remove(me, new IdentityId(id)));
        return "redirect:/mi/cuenta/sesiones";
    }
}
