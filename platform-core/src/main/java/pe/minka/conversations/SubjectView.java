package pe.minka.conversations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/** What members talk about, as its owner describes it. The region says who moderates; none means the whole country. */
public record SubjectView(
        Subject subject,
        String title,
        String link,
        @Nullable String region,
        Set<MemberId> team) {

    public SubjectView {
        team = Set.copyOf(team);
    }
}
