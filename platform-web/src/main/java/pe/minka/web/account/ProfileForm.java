package pe.minka.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.Profile;
import pe.minka.organisations.OrganisationId;
import pe.minka.web.entry.PersonName;

/** Who a member is at work. */
record ProfileForm(
        @NotBlank(message = "{account.givenNames.missing}") @PersonName(message = "{entry.givenNames.invalid}")
        String givenNames,

        @NotBlank(message = "{account.surnames.missing}") @PersonName(message = "{entry.surnames.invalid}")
        String surnames,

        @Nullable String organisation,
        @Nullable String organisationText,

        @NotBlank(message = "{account.post.missing}") @Size(max = 120, message = "{account.post.long}")
        String post) {

    static ProfileForm of(Access me, String organisationLabel) {
        var profile = me.profile();
        return new ProfileForm(
                profile.givenNames(),
                profile.surnames(),
                profile.organisation().value().toString(),
                organisationLabel,
                profile.post());
    }

    Profile profile(OrganisationId chosen) {
        return new Profile(givenNames, surnames, chosen, post);
    }
}
