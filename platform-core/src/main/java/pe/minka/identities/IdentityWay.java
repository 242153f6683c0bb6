package pe.minka.identities;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.WayIn;

/** Whoever comes in with an account elsewhere needs no password here. */
@Component
class IdentityWay implements WayIn {

    private final Identities identities;

    IdentityWay(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Kind kind() {
        return Kind.IDENTITY;
    }

    @Override
    public int count(MemberId member) {
        return identities.of(member).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Access owner) {
        identities.of(owner.id()).forEach(identity -> identities.remove(owner, identity.id()));
    }
}
