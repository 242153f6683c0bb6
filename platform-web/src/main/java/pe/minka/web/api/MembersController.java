package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.MemberId;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;

/** The directory of the community. */
@RestController
class MembersController {

    private final Network network;
    private final OrganisationCatalogue organisations;
    private final ApiMapper mapper;

    MembersController(Network network, OrganisationCatalogue organisations, ApiMapper mapper) {
        this.network = network;
        this.organisations = organisations;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/members")
    CursorPage<MemberJson> listMembers(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable UUID organisation,
            Slice slice) {
        if (organisation != null
                && organisations
                        .findAll(List.of(new OrganisationId(organisation)))
                        .isEmpty()) {
            throw new NotUnderstood("organisation", "api.filter.organisation");
        }
        var search = new NetworkSearch(q, region, organisation == null ? null : new OrganisationId(organisation));
        List<NetworkEntry> found = network.after(slice.after(MemberId::new), search, slice.andOneMore());
        var places = organisations.findAll(
                found.stream().map(NetworkEntry::organisation).toList());
        var page = slice.of(found, last -> Cursor.after(last.id()));
        return page.map(entry -> mapper.member(entry, places.get(entry.organisation())));
    }
}
