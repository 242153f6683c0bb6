package pe.minka.factors;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** Something about a member's second step is different now; its owner is told by mail. */
@NamedInterface("events")
public record SecondStepChanged(MemberId member, Change change, Instant at) {

    public enum Change {
        APP_ADDED,
        APP_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        /** They are a second step and no longer open without a password. */
        PASSKEYS_CLOSED,
        CODES_RENEWED,
        CODE_USED,
        /** By an administrator, for somebody who lost everything. */
        CLEARED
    }
}
