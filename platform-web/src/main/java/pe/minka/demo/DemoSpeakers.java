package pe.minka.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Network;
import pe.minka.members.NetworkSearch;

/** The people of the demonstration who talk: always the same ones, and nobody who decides on others. */
@Component
@DemoOnly
class DemoSpeakers {

    private static final int AMONG = 60;

    private final Network network;
    private final MemberAccess access;

    DemoSpeakers(Network network, MemberAccess access) {
        this.network = network;
        this.access = access;
    }

    List<Access> all() {
        return network.after(null, new NetworkSearch("", null, null), AMONG).stream()
                .flatMap(person -> access.of(person.id()).stream())
                .filter(person -> person.grants().isEmpty())
                .toList();
    }
}
