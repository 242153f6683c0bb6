package pe.minka.factors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import pe.minka.members.ClientAddress;
import pe.minka.members.EntryPace;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** Looks at what somebody shows for the second step. Whoever keeps guessing codes is slowed down, as at the door. */
@Service
public class SecondStepProofs {

    private static final Logger log = LoggerFactory.getLogger(SecondStepProofs.class);

    private final Authenticators apps;
    private final RecoveryCodes codes;
    private final PasskeyProofs passkeys;
    private final EntryPace pace;

    SecondStepProofs(Authenticators apps, RecoveryCodes codes, PasskeyProofs passkeys, EntryPace pace) {
        this.apps = apps;
        this.codes = codes;
        this.passkeys = passkeys;
        this.pace = pace;
    }

    /** A code of the app or a recovery code, as it was typed, and the device this browser is known by. */
    public Proof byCode(MemberId member, String typed, ClientAddress from, @Nullable SecretToken device) {
        var wait = pace.prove(member, device);
        if (!wait.isZero()) {
            return refused(member, from, new Proof.Wait(wait));
        }
        if (!isRight(member, typed)) {
            return refused(member, from, new Proof.Wrong());
        }
        pace.proved(member, device);
        return new Proof.Right();
    }

    /** The answer of a passkey to a question that was put to this member: nobody guesses one, hence nobody waits. */
    public Proof byPasskey(MemberId member, String answer, ClientAddress from) {
        return passkeys.prove(member, answer) ? new Proof.Right() : refused(member, from, new Proof.Wrong());
    }

    private boolean isRight(MemberId member, String typed) {
        return Authenticators.looksLikeOne(typed) ? apps.accepts(member, typed) : codes.use(member, typed);
    }

    private static Proof refused(MemberId member, ClientAddress from, Proof proof) {
        String why = proof.getClass().getSimpleName();
        log.info("second step refused to member {} from {}: {}", member.value(), from, why);
        return proof;
    }
}
