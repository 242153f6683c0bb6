package pe.minka.web.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Invitee;
import pe.minka.members.MailAddress;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.entry.PersonName;
import pe.minka.web.writing.Typed;

/** One person to invite. */
record InvitationForm(
        @NotBlank(message = "{members.row.givenNames}")
        @PersonName(message = "{administration.invitation.givenNames.shape}")
        String givenNames,

        @NotBlank(message = "{members.row.surnames}")
        @PersonName(message = "{administration.invitation.surnames.shape}")
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
        this.givenNames = Typed.text(givenNames);
        this.surnames = Typed.text(surnames);
        this.mail = Typed.text(mail);
        this.organisation = Typed.text(organisation);
        this.organisationText = Typed.text(organisationText);
        this.post = Typed.text(post);
    }

    static InvitationForm of(Invitee known, OrganisationView place) {
        return new InvitationForm(
                known.givenNames(),
                known.surnames(),
                known.mail().value(),
                place.id().value().toString(),
                place.label(),
                known.post());
    }

    Invitee at(OrganisationId place) {
        return new Invitee(givenNames, surnames, new MailAddress(mail), place, post);
    }
}
