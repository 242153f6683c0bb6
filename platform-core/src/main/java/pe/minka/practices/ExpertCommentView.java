package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.ExpertRemarks;

/**
 * What an expert says of a practice, as everybody reads it.
 *
 * @param name today's name of a member, the signed one of somebody without an account
 * @param since when it was first published
 */
public record ExpertCommentView(
        ExpertCommentId id, @Nullable MemberId member, String name, ExpertEdition edition, Instant since) {

    public ExpertRemarks remarks() {
        return edition.remarks();
    }

    public boolean isCorrected() {
        return edition.number() > 1;
    }
}
