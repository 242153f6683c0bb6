package pe.minka.web.entry;

import jakarta.validation.constraints.NotBlank;
import pe.minka.members.MailAddress;

/** A mail address to which a link is to be sent. */
record MailForm(
        @NotBlank(message = "{entry.mail.missing}") @ValidMail
        String mail) {

    MailForm {
        mail = mail == null ? "" : mail;
    }

    MailAddress address() {
        return new MailAddress(mail);
    }
}
