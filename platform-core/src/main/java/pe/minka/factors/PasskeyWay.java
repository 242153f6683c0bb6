package pe.minka.factors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.WayIn;

/**
 * Passkeys open without a password. When only a new password is to open, they go, unless they are the whole second
 * step: then they stay for that alone, so that whoever reads the mail of a member does not get rid of the second step.
 */
@Component
class PasskeyWay implements WayIn {

    private final PasskeyRows rows;
    private final SecondStepLog log;

    PasskeyWay(PasskeyRows rows, SecondStepLog log) {
        this.rows = rows;
        this.log = log;
    }

    @Override
    public Kind kind() {
        return Kind.PASSKEY;
    }

    @Override
    public int count(MemberId member) {
        return (int) rows.of(member).stream().filter(row -> row.view().opens()).count();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Access owner) {
        log.lock(owner.id());
        if (log.hasApp(owner.id())) {
            rows.of(owner.id()).forEach(row -> remove(owner, row.view()));
        } else if (rows.close(owner.id()) > 0) {
            log.record(owner, Change.PASSKEYS_CLOSED);
        }
    }

    private void remove(Access owner, PasskeyView passkey) {
        rows.remove(owner.id(), passkey.id());
        log.record(owner, Change.PASSKEY_REMOVED);
    }
}
