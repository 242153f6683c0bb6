package pe.minka.web.entry;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.validation.BindingResult;
import pe.minka.members.Consent;
import pe.minka.members.Enrolment;
import pe.minka.members.MailAddress;
import pe.minka.members.Profile;
import pe.minka.organisations.OrganisationId;
import pe.minka.web.organisations.OrganisationChoice;

/** What a person fills in to enrol. The version is the one of the consent text they saw. */
record RegistrationForm(
        @NotBlank(message = "{entry.givenNames.missing}") @PersonName(message = "{entry.givenNames.invalid}")
        String givenNames,

        @NotBlank(message = "{entry.surnames.missing}") @PersonName(message = "{entry.surnames.invalid}")
        String surnames,

        String organisation,
        String organisationText,

        @NotBlank(message = "{entry.post.missing}") @PostName
        String post,

        @NotBlank(message = "{entry.mail.missing}") @ValidMail
        String mail,

        @NotEmpty(message = "{entry.password.choose}") String password,
        @AssertTrue(message = "{entry.consent.missing}") Boolean consent,
        String version) {

    RegistrationForm {
        consent = Boolean.TRUE.equals(consent);
        givenNames = givenNames == null ? "" : givenNames;
        surnames = surnames == null ? "" : surnames;
        organisation = organisation == null ? "" : organisation;
        organisationText = organisationText == null ? "" : organisationText;
        post = post == null ? "" : post;
        mail = mail == null ? "" : mail;
        password = password == null ? "" : password;
        version = version == null || version.isEmpty() ? Consent.CURRENT : version;
    }

    /** Whether it is known where they work, and whether the text they consented to is still the one that holds. */
    void review(OrganisationChoice.Chosen workplace, BindingResult errors) {
        if (workplace.problem() != null) {
            errors.rejectValue("organisation", workplace.problem());
        }
        if (consent && !version.equals(Consent.CURRENT)) {
            errors.rejectValue("consent", "entry.consent.changed");
        }
    }

    Enrolment enrolment(OrganisationId workplace) {
        var profile = new Profile(givenNames, surnames, workplace, post);
        return new Enrolment(new MailAddress(mail), profile, password, version);
    }
}
