package pe.minka.practices;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** An expert has taken back what they said of a practice; nobody else can. */
@NamedInterface("events")
public record ExpertCommentWithdrawn(
        PracticeId practice,
        String code,
        String title,
        ExpertCommentId comment,
        @Nullable MemberId expert,
        Set<MemberId> team,
        Instant at) {

    public ExpertCommentWithdrawn {
        team = Set.copyOf(team);
    }
}
