package pe.minka.factors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretSeal;

/**
 * Seals the keys of apps with the platform's own secret, so that a copy of the database makes no codes. What was sealed
 * for one member opens for no other.
 */
@Component
class Seal {

    private static final Logger log = LoggerFactory.getLogger(Seal.class);

    private final SecretSeal seal;

    Seal(@Value("${minka.secret:}") String secret) {
        this.seal = new SecretSeal("minka authenticator", secret);
    }

    byte[] close(byte[] content, MemberId owner) {
        return seal.close(content, owner.value().toString());
    }

    /** Says so in a sentence when the platform has another secret by now: whoever wants to enter can do something else. */
    byte[] open(byte[] closed, MemberId owner) {
        return seal.open(closed, owner.value().toString()).orElseThrow(() -> {
            log.error("the app of {} was sealed with another secret, or is damaged", owner.value());
            return new RuleViolation("factors.sealedElsewhere");
        });
    }
}
