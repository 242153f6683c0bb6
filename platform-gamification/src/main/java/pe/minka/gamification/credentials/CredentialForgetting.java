package pe.minka.gamification.credentials;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;

/** Forgets whose a credential is. What they took along still verifies, and says no more than that. */
@Component
public class CredentialForgetting {

    private final CredentialRows rows;

    CredentialForgetting(CredentialRows rows) {
        this.rows = rows;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MemberId member) {
        rows.forget(member);
    }
}
