package pe.minka.practices;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/**
 * A practice that somebody made in the name of another member, as it was then.
 *
 * @param holder who was made its holder
 * @param organisations to which it belonged, the leading one first; empty where nobody wrote that down
 * @param published whether it was published in the holder's name, and not by the holder
 */
public record MadeFor(
        PracticeId practice, MemberId holder, List<OrganisationId> organisations, Instant at, boolean published) {

    public MadeFor {
        organisations = List.copyOf(organisations);
    }

    /** It belongs to the same ones, led by the same. */
    boolean isStillOf(Practice now) {
        if (organisations.isEmpty()) {
            return true;
        }
        Set<OrganisationId> credited =
                now.organisations().stream().map(Credit::organisation).collect(Collectors.toSet());
        return organisations.getFirst().equals(now.leading()) && credited.equals(Set.copyOf(organisations));
    }
}
