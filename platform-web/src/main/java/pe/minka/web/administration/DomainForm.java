package pe.minka.web.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.members.TrustDomain;
import pe.minka.organisations.OrganisationId;

/** A mail domain to trust, and whose it is. */
record DomainForm(
        @NotBlank(message = "{members.domain.shape}") String domain,
        String organisation,
        String organisationText,
        Boolean wholeRegion,

        @NotBlank(message = "{members.reasonMissing}")
        @Size(max = Reason.LONGEST, message = "{administration.reason.long}")
        String reason) {

    DomainForm(
            @Nullable String domain,
            @Nullable String organisation,
            @Nullable String organisationText,
            @Nullable Boolean wholeRegion,
            @Nullable String reason) {
        this.domain = domain == null ? "" : domain;
        this.organisation = organisation == null ? "" : organisation;
        this.organisationText = organisationText == null ? "" : organisationText;
        this.wholeRegion = Boolean.TRUE.equals(wholeRegion);
        this.reason = reason == null ? "" : reason;
    }

    TrustDomain of(OrganisationId owner) {
        return new TrustDomain(domain, owner, wholeRegion, new Reason(reason));
    }
}
