package pe.minka.members;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of people to invite (carga): what became of it, and how its rows look before it is confirmed. */
public record InvitationBatch(
        InvitationBatchId id,
        String fileName,
        List<String> ignoredColumns,
        MemberId uploadedBy,
        Instant uploadedAt,
        Status status,
        @Nullable Instant confirmedAt,
        @Nullable Instant undoneAt,
        int invited,
        int withdrawn,
        Counts counts) {

    public InvitationBatch {
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** From looking at a file to taking it back. */
    public enum Status {
        PREVIEW,
        CONFIRMED,
        UNDONE
    }

    /** How many rows of a preview will be invited, are known already, and have an error. */
    public record Counts(int invite, int known, int error) {

        public int all() {
            return invite + known + error;
        }

        public int of(InvitationRow.Outcome outcome) {
            return switch (outcome) {
                case INVITE -> invite;
                case KNOWN -> known;
                case ERROR -> error;
            };
        }
    }
}
