package pe.minka.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.Profile;
import pe.minka.organisations.OrganisationId;

/** Who a member is at work. */
record ProfileForm(
        @NotBlank(message = "{account.givenNames.missing}")
        @Size(max = 80, message = "{account.name.long}")
        @Pattern(regexp = NAME, message = "{account.name.letters}")
        String givenNames,

        @NotBlank(message = "{account.surnames.missing}")
        @Size(max = 80, message = "{account.name.long}")
        @Pattern(regexp = NAME, message = "{account.name.letters}")
        String surnames,

        @NotBlank(message = "{account.post.missing}") @Size(max = 120, message = "{account.post.long}")
        String post,

        @Nullable String organisation,
        @Nullable String organisationText) {

    /** Names go into mails: nothing in them may look like an address of a web site. */
    static final String NAME = "\\s*(?:[\\p{L}\\p{M}'’-]+\\.?(?:\\s+|$))*";

    static ProfileForm of(Access me, String organisationLabel) {
        var profile = me.profile();
        return new ProfileForm(
                profile.givenNames(),
                profile.surnames(),
                profile.post(),
                profile.organisation().value().toString(),
                organisationLabel);
    }

    Profile profile(OrganisationId chosen) {
        return new Profile(givenNames, surnames, chosen, post);
    }
}
