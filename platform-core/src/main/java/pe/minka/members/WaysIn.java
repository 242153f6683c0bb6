package pe.minka.members;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.WayIn.Kind;

/** Everything besides the password that opens an account: told to its member, and taken back all at once. */
@Service
public class WaysIn {

    private final List<WayIn> ways;
    private final KnownDevices devices;
    private final MemberAccess access;

    WaysIn(List<WayIn> ways, KnownDevices devices, MemberAccess access) {
        this.ways = List.copyOf(ways);
        this.devices = devices;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public StandingWays of(MemberId member) {
        return new StandingWays(
                count(Kind.PASSKEY, member),
                count(Kind.TOKEN, member),
                count(Kind.IDENTITY, member),
                devices.count(member));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(MemberId member) {
        access.of(member).ifPresent(owner -> ways.forEach(way -> way.takeBack(owner)));
    }

    private int count(Kind kind, MemberId member) {
        return ways.stream()
                .filter(way -> way.kind() == kind)
                .mapToInt(way -> way.count(member))
                .sum();
    }
}
