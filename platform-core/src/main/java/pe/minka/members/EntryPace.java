package pe.minka.members;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import pe.minka.members.EntryLevels.Tries;

/**
 * Slows down whoever sends the forms of the door (enrol, recover, send again) by the hundred from one address, and
 * whoever keeps showing wrong codes for the second step.
 */
@Service
public class EntryPace {

    private final EntryLevels levels;

    EntryPace(EntryLevels levels) {
        this.levels = levels;
    }

    /** Zero, or how long to wait before the form may be sent. */
    public Duration send(ClientAddress address) {
        return levels.charge(List.of(Tries.of(EntryLimit.FORM, address.counted())));
    }

    /** Counts one try of this member at the second step: zero, or how long to wait before one is looked at. */
    public Duration prove(MemberId member) {
        return levels.charge(List.of(proof(member)));
    }

    /** The try turned out well. */
    public void proved(MemberId member) {
        levels.clear(proof(member));
    }

    private static Tries proof(MemberId member) {
        return Tries.of(EntryLimit.PROOF, member.value().toString());
    }
}
