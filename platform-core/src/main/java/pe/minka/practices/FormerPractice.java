package pe.minka.practices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.sheet.Sheet;

/** A practice that was published before it was brought here, with the stage it has reached. */
public record FormerPractice(
        PracticeId id,
        OrganisationId leading,
        @Nullable OrganisationId other,
        MemberId holder,
        Stage stage,
        Instant publishedAt,
        Instant inForceUntil,
        Sheet sheet) {}
