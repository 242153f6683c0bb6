package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.credentials.CredentialForgetting;
import pe.minka.members.MemberErased;

/** Whose a credential was is forgotten with whoever is erased. */
@Component
class CredentialErasure {

    private final CredentialForgetting forgetting;

    CredentialErasure(CredentialForgetting forgetting) {
        this.forgetting = forgetting;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        forgetting.forget(event.member());
    }
}
