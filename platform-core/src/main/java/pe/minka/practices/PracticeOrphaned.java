package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The holder of a practice has left the community. */
@NamedInterface("events")
public record PracticeOrphaned(
        PracticeId practice,
        String code,
        String title,
        MemberId holder,
        @Nullable MemberId deputy,
        @Nullable String region,
        Instant at) {}
