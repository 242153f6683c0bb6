package pe.minka.web.entry;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import pe.minka.members.Acceptance;
import pe.minka.members.Consent;
import pe.minka.members.Invitation;

/** What an invited person sees, corrects and adds. The version is the one of the consent text they saw. */
record InvitationForm(
        @NotBlank(message = "{entry.givenNames.missing}") @PersonName(message = "{entry.givenNames.invalid}")
        String givenNames,

        @NotBlank(message = "{entry.surnames.missing}") @PersonName(message = "{entry.surnames.invalid}")
        String surnames,

        @NotBlank(message = "{entry.post.missing}") @PostName
        String post,

        @NotEmpty(message = "{entry.password.choose}") String password,
        @AssertTrue(message = "{entry.consent.missing}") Boolean consent,
        String version) {

    InvitationForm {
        consent = Boolean.TRUE.equals(consent);
        givenNames = givenNames == null ? "" : givenNames;
        surnames = surnames == null ? "" : surnames;
        post = post == null ? "" : post;
        password = password == null ? "" : password;
        version = version == null ? "" : version;
    }

    static InvitationForm of(Invitation invitation) {
        return new InvitationForm(
                invitation.givenNames(), invitation.surnames(), invitation.post(), "", false, Consent.CURRENT);
    }

    Acceptance acceptance() {
        return new Acceptance(givenNames, surnames, post, password, version);
    }
}
