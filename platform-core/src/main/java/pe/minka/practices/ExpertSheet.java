package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.ExpertRemarks;

/**
 * What an expert has before them: the practice they comment on and what they have written so far.
 *
 * @param name under which it will be shown; of a guest the one they sign with
 * @param guest whether they came by a link
 * @param revision 0 while nothing has been saved
 * @param editions what they have published, the latest first
 * @param linkUntil until when the link opens; a member needs none
 */
public record ExpertSheet(
        PracticePage practice,
        String name,
        boolean guest,
        ExpertRemarks remarks,
        int revision,
        @Nullable Instant savedAt,
        boolean published,
        List<ExpertEdition> editions,
        @Nullable Instant linkUntil) {

    public ExpertSheet {
        editions = List.copyOf(editions);
    }

    /** Published once and taken back. */
    public boolean isWithdrawn() {
        return !published && !editions.isEmpty();
    }

    /** Everybody reads something else than what is written here. */
    public boolean hasChanges() {
        return published && !editions.getFirst().remarks().equals(remarks);
    }
}
