package pe.minka.factors;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import pe.minka.members.ClientAddress;
import pe.minka.members.EntryPace;
import pe.minka.members.MemberId;

/** Looks at what somebody shows for the second step. Whoever keeps showing what is wrong is slowed down, as at the door. */
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

    /** A code of the app or a recovery code, as it was typed. */
    public Proof byCode(MemberId member, String typed, ClientAddress from) {
        return look(
                member,
                from,
                () -> Authenticators.looksLikeOne(typed) ? apps.accepts(member, typed) : codes.use(member, typed));
    }

    /** The answer of a passkey to a question that was put to this member. */
    public Proof byPasskey(MemberId member, String answer, ClientAddress from) {
        return look(member, from, () -> passkeys.prove(member, answer));
    }

    private Proof look(MemberId member, ClientAddress from, BooleanSupplier isRight) {
        var wait = pace.prove(member);
        if (!wait.isZero()) {
            return refused(member, from, new Proof.Wait(wait));
        }
        if (!isRight.getAsBoolean()) {
            return refused(member, from, new Proof.Wrong());
        }
        pace.proved(member);
        return new Proof.Right();
    }

    private static Proof refused(MemberId member, ClientAddress from, Proof proof) {
        String why = proof.getClass().getSimpleName();
        log.info("second step refused to member {} from {}: {}", member.value(), from, why);
        return proof;
    }
}
