package pe.minka.conversations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator warned somebody, or silenced them until then. */
@NamedInterface("events")
public record MemberSanctioned(
        MemberId member,
        UUID post,
        Subject subject,
        @Nullable Instant until,
        Instant at) {}
