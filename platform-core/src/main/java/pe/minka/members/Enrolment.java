package pe.minka.members;

/** What a person sends to enrol: who they are, the password they choose and the consent text they agreed to. */
public record Enrolment(MailAddress mail, Profile profile, String password, String consentVersion) {

    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
