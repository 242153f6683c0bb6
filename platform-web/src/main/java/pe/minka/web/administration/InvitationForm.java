package pe.minka.web.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Invitee;
import pe.minka.members.MailAddress;
import pe.minka.organisations.OrganisationId;

/** One person to invite. */
record InvitationForm(
        @NotBlank(message = "{members.row.givenNames}")
        @Size(max = 120, message = "{administration.invitation.givenNames.long}")
        String givenNames,

        @NotBlank(message = "{members.row.surnames}")
        @Size(max = 120, message = "{administration.invitation.surnames.long}")
        String surnames,

        @NotBlank(message = "{members.row.mailMissing}") String mail,
        String organisation,
        String organisationText,

        @NotBlank(message = "{members.row.post}") @Size(max = 120, message = "{administration.invitation.post.long}")
        String post) {

    InvitationForm(
            @Nullable String givenNames,
            @Nullable String surnames,
            @Nullable String mail,
            @Nullable String organisation,
            @Nullable String organisationText,
            @Nullable String post) {
        this.givenNames = text(givenNames);
        this.surnames = text(surnames);
        this.mail = text(mail);
        this.organisation = text(organisation);
        this.organisationText = text(organisationText);
        this.post = text(post);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    Invitee at(OrganisationId place) {
        return new Invitee(givenNames, surnames, new MailAddress(mail), place, post);
    }
}
