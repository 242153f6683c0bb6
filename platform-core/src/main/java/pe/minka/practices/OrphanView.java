package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.route.Refusal;

/**
 * A practice whose holder has left (práctica sin titular), as administrators see it: of a draft they read no more.
 *
 * @param stage none for a draft
 * @param since when the holder left
 * @param refusal why somebody else has to name the next one; empty when whoever reads may
 * @param heirs who could hold it
 */
public record OrphanView(
        String code,
        String title,
        OrganisationView leading,
        @Nullable Stage stage,
        @Nullable Instant since,
        Optional<Refusal> refusal,
        List<MemberView> heirs) {

    public OrphanView {
        heirs = List.copyOf(heirs);
    }
}
