package pe.minka.practices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.files.FileId;
import pe.minka.members.MemberId;

/**
 * Advice that was held (asesoría realizada), as the practice keeps it.
 *
 * @param origin names it for whoever tells of it; what is told twice is kept once
 * @param minutes what was talked about (acta), when it is not in the file
 */
public record AdvisoryHeld(
        String origin,
        AdvisoryKind kind,
        MemberId advisor,
        LocalDate heldOn,
        String minutes,
        @Nullable FileId file,
        String recommendations) {

    private static final String REGISTERED = "registered:";

    /** Where advice comes from that somebody registers by hand. */
    static String registered(UUID id) {
        return REGISTERED + id;
    }

    /** By hand, in a form. */
    boolean isRegistered() {
        return origin.startsWith(REGISTERED);
    }

    /** The same advice; of a file only that there is one. */
    boolean isSame(AdvisoryHeld other) {
        return origin.equals(other.origin)
                && kind == other.kind
                && advisor.equals(other.advisor)
                && heldOn.equals(other.heldOn)
                && minutes.equals(other.minutes)
                && recommendations.equals(other.recommendations)
                && (file == null) == (other.file == null);
    }
}
