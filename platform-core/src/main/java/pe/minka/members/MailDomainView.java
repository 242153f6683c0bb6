package pe.minka.members;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pe.minka.organisations.OrganisationId;

/**
 * A trusted mail domain: whose it is, who added it, when and why, and how many people have an address there. One that is
 * nobody's yet lets nobody in.
 */
public record MailDomainView(
        String domain,
        @Nullable OrganisationId organisation,
        boolean wholeRegion,
        @Nullable MemberId addedBy,
        Instant addedAt,
        String reason,
        long people) {}
