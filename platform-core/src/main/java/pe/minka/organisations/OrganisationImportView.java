package pe.minka.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.ActorId;

/** An import as it is listed: who, when, and how many rows of each outcome. */
public record OrganisationImportView(
        OrganisationImportId id,
        String fileName,
        String unused,
        ImportStatus status,
        ActorId uploadedBy,
        Instant uploadedAt,
        @Nullable ActorId appliedBy,
        @Nullable Instant appliedAt,
        @Nullable ActorId undoneBy,
        @Nullable Instant undoneAt,
        long fresh,
        long changed,
        long same,
        long wrong,
        long left) {

    /** How many organisations it touches. */
    public long effective() {
        return fresh + changed;
    }

    public long count(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> fresh;
            case CHANGED -> changed;
            case SAME -> same;
            case WRONG -> wrong;
        };
    }
}
