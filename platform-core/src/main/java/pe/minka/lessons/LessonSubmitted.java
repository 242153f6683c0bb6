package pe.minka.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/** A lesson waits for somebody to review it. */
@NamedInterface("events")
public record LessonSubmitted(
        LessonId lesson,
        String code,
        MemberId author,
        OrganisationId organisation,
        @Nullable String region,
        Instant at) {}
