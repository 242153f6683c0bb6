package pe.minka.conversations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator has decided on something that is no comment; those who had reported it are told. */
@NamedInterface("events")
public record PostModerated(
        UUID post, Subject subject, MemberId author, Verdict verdict, Set<MemberId> reporters, Instant at) {

    public PostModerated {
        reporters = Set.copyOf(reporters);
    }
}
