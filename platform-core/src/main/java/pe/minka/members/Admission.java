package pe.minka.members;

/** A member who enters at once and without mails, with a password that is hashed already: the demo community. */
public record Admission(MailAddress mail, Profile profile, String passwordHash, Consent consent) {

    @Override
    public String toString() {
        return "Admission[…]";
    }
}
