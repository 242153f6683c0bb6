package pe.minka.practices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.files.Upload;

/**
 * An advisor tells of advice held outside the platform. Days are as they were typed.
 *
 * @param id made with the form, so that sending it twice registers it once
 * @param minutes what was talked about (acta); there is a text or a file
 */
public record RegisterAdvisory(
        UUID id,
        AdvisoryKind kind,
        String heldOn,
        String minutes,
        @Nullable Upload file,
        String recommendations,
        List<Commitment> commitments) {

    public RegisterAdvisory {
        commitments = commitments.stream()
                .filter(commitment ->
                        !commitment.what().isBlank() || !commitment.due().isBlank())
                .toList();
    }

    /** What the team has promised, and until when. */
    public record Commitment(String what, String due) {}
}
