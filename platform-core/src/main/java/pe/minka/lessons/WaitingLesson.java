package pe.minka.lessons;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Impact;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/** A lesson that waits for a reviewer, since when, and where it comes from. */
public record WaitingLesson(
        String code,
        String title,
        Impact impact,
        MemberId author,
        OrganisationId organisation,
        String organisationName,
        @Nullable String region,
        Instant since) {}
