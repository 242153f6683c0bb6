package pe.minka.gamification.credentials;

import pe.minka.gamification.credentials.Verdict.Fault;

/** Something shown as a credential proves nothing. */
class CredentialRefused extends Exception {

    private final Fault fault;

    CredentialRefused(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
