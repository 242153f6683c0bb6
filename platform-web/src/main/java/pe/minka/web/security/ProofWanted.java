package pe.minka.web.security;

import org.springframework.security.authorization.AuthorizationResult;

/** They may, once they have shown the second step again. */
record ProofWanted() implements AuthorizationResult {

    @Override
    public boolean isGranted() {
        return false;
    }
}
