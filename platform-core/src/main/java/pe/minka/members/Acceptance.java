package pe.minka.members;

/** What an invited person sends to come in: their data, corrected where needed, a password and the consent. */
public record Acceptance(String givenNames, String surnames, String post, String password, String consentVersion) {

    @Override
    public String toString() {
        return "Acceptance[…]";
    }
}
