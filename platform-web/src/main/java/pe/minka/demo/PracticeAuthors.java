package pe.minka.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.Network;
import pe.minka.members.NetworkEntry;
import pe.minka.members.NetworkSearch;
import pe.minka.organisations.OrganisationView;

/** Who writes the practices of the demonstration: people of the office, or of its region where the office has too few. */
@Component
@DemoOnly
class PracticeAuthors {

    private static final String GESTORA = "gestora@demo.pe";
    private static final int TEAM = 3;

    private final DemoCast cast;
    private final Network network;
    private final MemberAccess access;

    PracticeAuthors(DemoCast cast, Network network, MemberAccess access) {
        this.cast = cast;
        this.network = network;
        this.access = access;
    }

    /** The holder first. In her own office that is the person visitors of the demonstration enter as. */
    List<Access> of(OrganisationView office) {
        var gestora = cast.account(GESTORA);
        Stream<MemberId> first = gestora.organisation().equals(office.id()) ? Stream.of(gestora.id()) : Stream.empty();
        Stream<MemberId> others = Stream.of(
                        new NetworkSearch("", null, office.id()), new NetworkSearch("", office.region(), null))
                .flatMap(search -> network.after(null, search, TEAM).stream())
                .map(NetworkEntry::id);
        return Stream.concat(first, others)
                .distinct()
                .limit(TEAM)
                .flatMap(id -> access.of(id).stream())
                .toList();
    }
}
