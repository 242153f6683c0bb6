package pe.minka.members;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import pe.minka.members.EntryLevels.Tries;
import pe.minka.shared.SecretToken;

/**
 * Slows down whoever sends the forms of the door (enrol, recover, send again) by the hundred from one address, and
 * whoever keeps showing wrong codes for the second step.
 */
@Service
public class EntryPace {

    private final EntryLevels levels;
    private final KnownDevices devices;

    EntryPace(EntryLevels levels, KnownDevices devices) {
        this.levels = levels;
        this.devices = devices;
    }

    /** Zero, or how long to wait before the form may be sent. */
    public Duration send(ClientAddress address) {
        return levels.charge(List.of(Tries.of(EntryLimit.FORM, address.counted())));
    }

    /**
     * Counts one try of this member at the second step: zero, or how long to wait before one is looked at. A device is
     * counted apart only where the second step was shown before: a password alone makes no further tries.
     */
    public Duration prove(MemberId member, @Nullable SecretToken device) {
        return levels.charge(List.of(proof(member, device)));
    }

    /** The try turned out well; those from elsewhere go on counting. */
    public void proved(MemberId member, @Nullable SecretToken device) {
        levels.clear(proof(member, device));
    }

    private Tries proof(MemberId member, @Nullable SecretToken device) {
        return device != null && devices.hasProved(member, device)
                ? Tries.of(EntryLimit.PROOF_DEVICE, member, device)
                : Tries.of(EntryLimit.PROOF, member.value().toString());
    }
}
