package pe.minka.identities;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A member comes in with an account elsewhere from now on, or no longer; its owner is told by mail. */
@NamedInterface("events")
public record IdentityChanged(MemberId member, String provider, Change change, Instant at) {

    public enum Change {
        LINKED,
        REMOVED
    }
}
