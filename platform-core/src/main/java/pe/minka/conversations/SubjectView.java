package pe.minka.conversations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * What members talk about, as its owner describes it. The region says who moderates; none means the whole country.
 *
 * @param named whether those who talk about it are named to all who read it
 */
public record SubjectView(
        Subject subject,
        String title,
        String link,
        @Nullable String region,
        Set<MemberId> team,
        boolean named) {

    public SubjectView {
        team = Set.copyOf(team);
    }

    public SubjectView(Subject subject, String title, String link, @Nullable String region, Set<MemberId> team) {
        this(subject, title, link, region, team, true);
    }
}
