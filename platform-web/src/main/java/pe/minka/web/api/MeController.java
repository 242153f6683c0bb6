package pe.minka.web.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.notifications.Notices;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.security.Me;

/** Who is asking. */
@RestController
class MeController {

    private final OrganisationCatalogue organisations;
    private final Notices notices;
    private final ApiMapper mapper;

    MeController(OrganisationCatalogue organisations, Notices notices, ApiMapper mapper) {
        this.organisations = organisations;
        this.notices = notices;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/me")
    MeJson readMe(@Me Access me) {
        var place = organisations.find(me.organisation()).orElse(null);
        return mapper.me(me, place, notices.unread(me.id()));
    }
}
