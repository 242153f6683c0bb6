package pe.minka.imports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** A table of practices and how many rows of each fate it has. */
public record BatchView(
        BatchId id,
        String fileName,
        MemberId sentBy,
        Instant sentAt,
        BatchState state,
        @Nullable Instant changedAt,
        Map<RowFate, Long> counts) {

    public BatchView {
        counts = Map.copyOf(counts);
    }

    public long count(RowFate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    /** How many drafts it makes, or has made. */
    public long drafts() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - count(RowFate.KNOWN) - count(RowFate.WRONG);
    }
}
